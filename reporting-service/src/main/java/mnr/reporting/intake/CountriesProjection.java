package mnr.reporting.intake;

import java.util.Set;

import jakarta.inject.Singleton;

import mnr.projection.StateProjection;
import mnr.projection.StateRecord;
import mnr.projection.UnreadableRecordException;
import mnr.projection.database.Database;
import mnr.reporting.replica.Json;

/** Countries' names. They move no cell, so this family takes no turn in the {@link IntakeLock}. */
@Singleton
class CountriesProjection implements StateProjection {

    private static final String TOPIC = "mnr.reference.countries.v1";

    private static final String STORE = """
            insert into country (country, revision, name)
            select * from jsonb_to_recordset(?::jsonb) as r (country text, revision bigint, name text)
            on conflict (country) do update set revision = excluded.revision, name = excluded.name
            where country.revision < excluded.revision""";

    private final Database database;
    private final Newest<CountryRecord> newest = new Newest<>();

    CountriesProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "countries";
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void begin() {
        newest.clear();
    }

    @Override
    public void apply(StateRecord record) throws UnreadableRecordException {
        newest.add(Wire.read(record, CountryRecord.class));
    }

    @Override
    public void flush() {
        database.update(STORE, Json.write(newest.records()));
    }
}
