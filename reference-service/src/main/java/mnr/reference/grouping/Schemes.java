package mnr.reference.grouping;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** All grouping schemes, and the one way to define one. */
@ApplicationScoped
class Schemes {

    private final EntityManager entityManager;
    private final Memberships memberships;

    Schemes(EntityManager entityManager, Memberships memberships) {
        this.entityManager = entityManager;
        this.memberships = memberships;
    }

    List<Scheme> all() {
        return entityManager
                .createQuery("from Scheme order by code", Scheme.class)
                .getResultList();
    }

    Optional<Scheme> find(String code) {
        return Optional.ofNullable(entityManager.find(Scheme.class, code));
    }

    /** Makes the scheme what the definition says, and derives the crossings again that cross it. */
    void define(SchemeDefinition definition) {
        Scheme scheme = find(definition.code()).orElseGet(() -> {
            Scheme created = new Scheme(definition);
            entityManager.persist(created);
            return created;
        });
        scheme.define(definition);
        if (scheme.crosses().isEmpty()) {
            memberships.replace(scheme.code(), definition.members());
            all().stream().filter(crossing -> crossing.crosses(scheme.code())).forEach(this::derive);
        } else {
            derive(scheme);
        }
    }

    private void derive(Scheme crossing) {
        Scheme first = find(crossing.crosses().getFirst()).orElseThrow();
        Scheme second = find(crossing.crosses().getLast()).orElseThrow();
        crossing.regroup(Crossing.groups(first.groups(), second.groups()));
        memberships.replace(
                crossing.code(),
                Crossing.members(first.tree(), memberships.of(first.code()), memberships.of(second.code())));
    }
}
