package mnr.reference.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import mnr.reference.change.Changes;
import mnr.reference.change.Entry;
import mnr.reference.change.Origin;
import mnr.reference.membership.DatedMembership;

/** All grouping schemes, and the one way to define one and to say who is in its groups. */
@ApplicationScoped
class Schemes {

    private final EntityManager entityManager;
    private final Memberships memberships;
    private final Changes changes;

    Schemes(EntityManager entityManager, Memberships memberships, Changes changes) {
        this.entityManager = entityManager;
        this.memberships = memberships;
        this.changes = changes;
    }

    List<Scheme> all() {
        return entityManager
                .createQuery("from Scheme order by code", Scheme.class)
                .getResultList();
    }

    Optional<Scheme> find(String code) {
        return Optional.ofNullable(entityManager.find(Scheme.class, code));
    }

    /** The codes of the scheme and of the crossings that are derived from it. */
    List<String> changedBy(String code) {
        return Stream.concat(Stream.of(code), crossingsOf(code).stream().map(Scheme::code))
                .toList();
    }

    /** The crossings that are derived from this scheme. */
    List<Scheme> crossingsOf(String code) {
        return all().stream().filter(crossing -> crossing.crosses(code)).toList();
    }

    /** Makes the scheme what the definition says, and derives the crossings again that cross it. */
    void define(SchemeDefinition definition, Origin origin) {
        Optional<Scheme> known = find(definition.code());
        Optional<DefinitionView> before = known.map(DefinitionView::of);
        Scheme scheme = known.orElseGet(() -> {
            Scheme created = new Scheme(definition);
            entityManager.persist(created);
            return created;
        });
        scheme.define(definition);
        if (origin.isOfPeople()) {
            scheme.takeOver();
        }
        if (scheme.isCrossing()) {
            derive(scheme, origin);
            logDefinition(scheme, before, origin);
            return;
        }
        logDefinition(scheme, before, origin);
        // what a scheme is born with is no change of anybody's membership
        replace(scheme, definition.members(), origin, before.isPresent());
        crossingsOf(scheme.code()).forEach(crossing -> rederive(crossing, origin.derived()));
    }

    /** Makes these the whole membership of the scheme, and derives the crossings again that cross it. */
    void regroup(Scheme scheme, Map<String, DatedMembership> members, Origin origin) {
        scheme.takeOver();
        replace(scheme, members, origin, true);
        crossingsOf(scheme.code()).forEach(crossing -> rederive(crossing, origin.derived()));
    }

    private void rederive(Scheme crossing, Origin origin) {
        Optional<DefinitionView> before = Optional.of(DefinitionView.of(crossing));
        derive(crossing, origin);
        logDefinition(crossing, before, origin);
    }

    private void derive(Scheme crossing, Origin origin) {
        Scheme first = find(crossing.crosses().getFirst()).orElseThrow();
        Scheme second = find(crossing.crosses().getLast()).orElseThrow();
        boolean known = !crossing.groups().isEmpty();
        crossing.regroup(Crossing.groups(first.groups(), second.groups()));
        replace(
                crossing,
                Crossing.members(first.tree(), memberships.of(first.code()), memberships.of(second.code())),
                origin,
                known);
    }

    private void logDefinition(Scheme scheme, Optional<DefinitionView> before, Origin origin) {
        DefinitionView after = DefinitionView.of(scheme);
        if (!before.equals(Optional.of(after))) {
            changes.append(List.of(Entry.ofScheme(scheme.code(), before.orElse(null), after)), origin);
        }
    }

    private void replace(Scheme scheme, Map<String, DatedMembership> members, Origin origin, boolean logged) {
        Map<String, DatedMembership> before = memberships.of(scheme.code());
        memberships.replace(scheme.code(), members);
        if (logged) {
            changes.append(entries(scheme.code(), before, members), origin);
        }
    }

    private static List<Entry> entries(
            String scheme, Map<String, DatedMembership> before, Map<String, DatedMembership> after) {
        Set<String> countries = new TreeSet<>(before.keySet());
        countries.addAll(after.keySet());
        List<Entry> entries = new ArrayList<>();
        for (String country : countries) {
            DatedMembership was = before.getOrDefault(country, DatedMembership.NONE);
            DatedMembership is = after.getOrDefault(country, DatedMembership.NONE);
            was.firstDifference(is)
                    .ifPresent(day -> entries.add(Entry.ofMemberships(scheme, country, day, was.spans(), is.spans())));
        }
        return entries;
    }
}
