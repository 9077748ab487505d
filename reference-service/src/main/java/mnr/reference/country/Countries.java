package mnr.reference.country;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import mnr.reference.change.Changes;
import mnr.reference.change.Entry;
import mnr.reference.change.Origin;
import mnr.reference.language.LanguageRequest;
import mnr.reference.language.LanguageTag;

/** All countries. */
@ApplicationScoped
public class Countries {

    private final EntityManager entityManager;
    private final Changes changes;

    Countries(EntityManager entityManager, Changes changes) {
        this.entityManager = entityManager;
        this.changes = changes;
    }

    /** The ISO 3166-1 alpha-3 codes, in order. */
    public Set<String> codes() {
        return names(Names.ENGLISH).keySet();
    }

    /** Which of the languages that countries have names in a reader gets. */
    public LanguageTag language(LanguageRequest request) {
        return request.among(Names.LANGUAGES);
    }

    /** Names by ISO 3166-1 alpha-3 code, in the order of the codes. */
    public Map<String, Named> names(LanguageTag language) {
        Map<String, Named> names = new LinkedHashMap<>();
        all().forEach(country -> names.put(country.iso3(), Names.of(country, language)));
        return names;
    }

    public boolean has(String iso3) {
        return find(iso3).isPresent();
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

    /** Gives the country these codes and this name; makes it if it is not there. */
    Country describe(CountryRow row, Origin origin) {
        Optional<Country> known = find(row.iso3());
        Optional<CountryRow> before = known.map(Country::row);
        Country country = known.orElseGet(() -> {
            Country created = new Country(row);
            entityManager.persist(created);
            return created;
        });
        country.describe(row);
        if (origin.isOfPeople()) {
            country.takeOver();
        }
        // what ships first is no change of anything
        if (!before.equals(Optional.of(row)) && (before.isPresent() || origin.isOfPeople())) {
            changes.append(List.of(Entry.ofCountry(row.iso3(), before.orElse(null), row)), origin);
        }
        return country;
    }
}
