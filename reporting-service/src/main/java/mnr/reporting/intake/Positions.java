package mnr.reporting.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;

import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;
import mnr.reporting.cell.Answer;
import mnr.reporting.cell.Kind;
import mnr.reporting.cell.Position;
import mnr.reporting.cell.Standing;
import mnr.reporting.replica.Json;

/** The table {@code position}. */
@Singleton
class Positions {

    /** A position and its standing when it was last counted; null if it never was. */
    record Counted(Position position, @Nullable Standing standing) {}

    /** Which rounds and countries some positions are of. */
    record Extent(Set<String> rounds, Set<String> countries) {}

    private static final String STORE = """
            insert into position (assessment, revision, country, round, kind, framework, edition, in_force,
                                  validated_at, aggregates, profile, answers)
            select * from jsonb_to_recordset(?::jsonb) as r (
              assessment uuid, revision bigint, country text, round text, kind text, framework text, edition text,
              "inForce" boolean, "validatedAt" timestamptz, aggregates boolean, profile text, answers jsonb)
            on conflict (assessment) do update set
              revision = excluded.revision, country = excluded.country, round = excluded.round, kind = excluded.kind,
              framework = excluded.framework, edition = excluded.edition, in_force = excluded.in_force,
              validated_at = excluded.validated_at, aggregates = excluded.aggregates, profile = excluded.profile,
              answers = excluded.answers
            where position.revision < excluded.revision""";

    private static final String READ = """
            select assessment, country, round, kind, framework, edition, in_force, aggregates, answers, standing
            from position where\s""";

    private static final String STAND = """
            update position set standing = stands.standing
            from unnest(?, ?) as stands (assessment, standing) where position.assessment = stands.assessment""";

    // COUNTED says that a country's memberships are held in every scheme.
    private static final String WAIT_FOR_MEMBERSHIPS = """
            update position set standing = 'WAITS_FOR_MEMBERSHIPS'
            where standing = 'COUNTED' and exists (
              select from grouping_scheme as held where scheme = any (?) and not exists (
                select from memberships as known
                where known.scheme = held.scheme and known.country = position.country))""";

    private final Database database;

    Positions(Database database) {
        this.database = database;
    }

    /** Stores those that are newer than what is held. */
    void store(Collection<ValidatedRecord> records) {
        database.update(
                STORE, Json.write(records.stream().map(StoredPosition::of).toList()));
    }

    Extent extent(Affected affected) {
        Extent extent = new Extent(new HashSet<>(), new HashSet<>());
        database.forEach(
                "select distinct round, country from position where " + affected.condition(),
                row -> Map.entry(row.getString("round"), row.getString("country")),
                found -> {
                    extent.rounds().add(found.getKey());
                    extent.countries().add(found.getValue());
                },
                affected.parameters().toArray());
        return extent;
    }

    void forEach(Affected affected, Consumer<Counted> consumer) {
        database.forEach(
                READ + affected.condition(),
                Positions::read,
                consumer,
                affected.parameters().toArray());
    }

    void stand(Map<UUID, Standing> standings) {
        database.update(
                STAND,
                SqlArray.ids(standings.keySet()),
                SqlArray.texts(standings.values().stream().map(Standing::name).toList()));
    }

    /** Those that counted in every scheme wait, once there are schemes in which their country's memberships are not held. */
    void waitForMemberships(Set<String> newSchemes) {
        if (!newSchemes.isEmpty()) {
            database.update(WAIT_FOR_MEMBERSHIPS, SqlArray.texts(newSchemes));
        }
    }

    private static Counted read(ResultSet row) throws SQLException {
        Map<String, Answer> answers = new HashMap<>();
        Json.read(row.getString("answers"), new TypeReference<Map<String, StoredPosition.StoredAnswer>>() {})
                .forEach((subDomain, answer) -> answers.put(subDomain, answer.answer()));
        String standing = row.getString("standing");
        return new Counted(
                new Position(
                        row.getObject("assessment", UUID.class),
                        row.getString("country"),
                        row.getString("round"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("framework"),
                        row.getString("edition"),
                        row.getBoolean("in_force"),
                        row.getBoolean("aggregates"),
                        answers),
                standing == null ? null : Standing.valueOf(standing));
    }
}
