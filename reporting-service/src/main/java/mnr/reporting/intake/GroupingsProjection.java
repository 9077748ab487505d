package mnr.reporting.intake;

import java.util.HashSet;
import java.util.Set;

import jakarta.inject.Singleton;

import mnr.projection.StateRecord;
import mnr.projection.UnreadableRecordException;
import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;
import mnr.reporting.replica.Json;

/**
 * Grouping schemes and the memberships in them. Memberships move their country's positions in the cells of their scheme;
 * a redefined scheme those of all countries whose memberships in it are held.
 */
@Singleton
class GroupingsProjection extends CellProjection {

    private static final String TOPIC = "mnr.reference.groupings.v1";

    private static final String RECORDS = """
            jsonb_to_recordset(?::jsonb) as r (
              scheme text, revision bigint, name text, exclusive boolean, groups jsonb,
              "membershipsCount" bigint, "membershipsDigest" text)""";

    // A new count and digest of memberships come with every import; they alone redefine no group.
    private static final String REDEFINED = "select r.scheme from " + RECORDS + """
             left join grouping_scheme as held on held.scheme = r.scheme
            where held.scheme is null
              or held.revision < r.revision and (held.exclusive, held.groups) is distinct from (r.exclusive, r.groups)""";

    private static final String STORE_SCHEMES = """
            insert into grouping_scheme (scheme, revision, name, exclusive, groups, memberships_count,
                                         memberships_digest)
            select * from %s
            on conflict (scheme) do update set
              revision = excluded.revision, name = excluded.name, exclusive = excluded.exclusive,
              groups = excluded.groups, memberships_count = excluded.memberships_count,
              memberships_digest = excluded.memberships_digest
            where grouping_scheme.revision < excluded.revision""".formatted(RECORDS);

    private static final String STORE_MEMBERSHIPS = """
            insert into memberships (scheme, country, revision, memberships)
            select * from jsonb_to_recordset(?::jsonb) as r (
              scheme text, country text, revision bigint, memberships jsonb)
            on conflict (country, scheme) do update set
              revision = excluded.revision, memberships = excluded.memberships
            where memberships.revision < excluded.revision""";

    // A country's memberships that say something new, and all that are held in a scheme that is redefined.
    private static final String MOVED = """
            select scheme, country from memberships where scheme = any (?)
            union
            select r.scheme, r.country
            from jsonb_to_recordset(?::jsonb) as r (scheme text, country text, revision bigint, memberships jsonb)
            left join memberships as held on held.scheme = r.scheme and held.country = r.country
            where held.scheme is null
              or held.revision < r.revision and held.memberships is distinct from r.memberships""";

    private record Place(String scheme, String country) {}

    private final Recount recount;
    private final Positions positions;
    private final Database database;
    private final Newest<GroupingRecord.Scheme> schemes = newest();
    private final Newest<GroupingRecord.Memberships> memberships = newest();

    GroupingsProjection(IntakeLock lock, Recount recount, Positions positions, Database database) {
        super("groupings", TOPIC, lock);
        this.recount = recount;
        this.positions = positions;
        this.database = database;
    }

    @Override
    public void apply(StateRecord record) throws UnreadableRecordException {
        switch (Wire.part(record)) {
            case "SCHEME" -> schemes.add(Wire.read(record, GroupingRecord.Scheme.class));
            case "MEMBERSHIPS" -> memberships.add(Wire.read(record, GroupingRecord.Memberships.class));
            default -> throw new UnreadableRecordException("part is neither SCHEME nor MEMBERSHIPS");
        }
    }

    @Override
    public void flush() {
        String heads =
                Json.write(schemes.records().stream().map(StoredScheme::of).toList());
        String places = Json.write(memberships.records());
        Set<String> redefined = Set.copyOf(database.query(REDEFINED, row -> row.getString("scheme"), heads));
        Set<String> touched = new HashSet<>(redefined);
        Set<String> countries = new HashSet<>();
        database.forEach(
                MOVED,
                row -> new Place(row.getString("scheme"), row.getString("country")),
                place -> {
                    touched.add(place.scheme());
                    countries.add(place.country());
                },
                SqlArray.texts(redefined),
                places);
        recount.aroundSchemes(touched, countries, () -> {
            database.update(STORE_SCHEMES, heads);
            database.update(STORE_MEMBERSHIPS, places);
        });
        positions.waitForMemberships(redefined);
    }
}
