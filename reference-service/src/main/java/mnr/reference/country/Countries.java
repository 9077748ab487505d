package mnr.reference.country;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** All countries. */
@ApplicationScoped
public class Countries {

    private final EntityManager entityManager;

    Countries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** English names by ISO 3166-1 alpha-3 code, in the order of the codes. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        all().forEach(country -> names.put(country.iso3(), country.name()));
        return names;
    }

    List<Country> all() {
        return entityManager
                .createQuery("from Country order by iso3", Country.class)
                .getResultList();
    }

    List<Country> matching(Predicate<Country> filter) {
        return all().stream().filter(filter).toList();
    }

    Optional<Country> find(String iso3) {
        return Optional.ofNullable(entityManager.find(Country.class, iso3));
    }

    void describe(CountryRow row) {
        find(row.iso3())
                .ifPresentOrElse(country -> country.describe(row), () -> entityManager.persist(new Country(row)));
    }
}
