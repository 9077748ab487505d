package mnr.assessment.replica;

import java.util.Collection;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;

/** The countries that are held. */
@ApplicationScoped
class CountryTable {

    private static final String UPSERT = """
            insert into replica_country (country, revision)
            values (?, ?)
            on conflict (country) do update
            set revision = excluded.revision
            where replica_country.revision < excluded.revision""";

    private final Database database;

    CountryTable(Database database) {
        this.database = database;
    }

    void apply(CountryRecord country) {
        database.update(UPSERT, country.country(), country.revision());
    }

    Set<String> knownAmong(Collection<String> countries) {
        return Set.copyOf(database.query(
                "select country from replica_country where country = any (?)",
                row -> row.getString(1),
                SqlArray.texts(countries)));
    }

    boolean isEmpty() {
        return database.query("select country from replica_country limit 1", row -> row.getString(1))
                .isEmpty();
    }
}
