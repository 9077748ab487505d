package mnr.assessment.importing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import mnr.http.access.Reach;
import mnr.projection.database.Database;

/** The imports as the worker sees them: whose turn it is, and how far they have come. All of it in the running transaction. */
@ApplicationScoped
class Claims {

    /**
     * The lock lets lines be added meanwhile. Its sender's row is locked too, which whatever is applied refers to: forgetting
     * somebody takes it first, and either waits for the batch or is waited for by none.
     */
    private static final String CLAIM = """
            select i.id, i.person, i.countries, i.may_validate, i.done, i.failures
            from import i join person p on p.id = i.person
            where (i.retry_at is null or i.retry_at <= ?) and (?::uuid is null or i.id = ?)
              and exists (select from import_line l where l.import_id = i.id and l.number > i.done)
            order by i.moved_at limit 1
            for no key update of i skip locked
            for key share of p skip locked""";

    private static final String ADVANCE = """
            update import i set done = ?, accepted = accepted + ?, unchanged = unchanged + ?, refused = refused + ?,
              moved_at = ?, retry_at = null, failures = 0
            where id = ?""";

    private static final String PAUSE =
            "update import set failures = failures + 1, retry_at = ?, moved_at = ? where id = ?";

    private static final String SWEEP = """
            delete from import i where moved_at < ? and not exists (
              select from import_line l where l.import_id = i.id and l.number > i.done)""";

    private final Database database;
    private final Clock clock;

    Claims(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An import that has lines to be applied and that nobody else is at, the one that has waited longest.
     *
     * @param only null, or the one to look at
     */
    Optional<Claim> next(@Nullable UUID only) {
        return database.query(CLAIM, Claims::claim, now(), only, only).stream().findFirst();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        @Nullable Array countries = row.getArray(3);
        Reach reach = countries == null
                ? new Reach.Everywhere()
                : new Reach.Countries(Set.of((String[]) countries.getArray()));
        return new Claim(
                row.getObject(1, UUID.class),
                new Sender(row.getObject(2, UUID.class), reach, row.getBoolean(4)),
                row.getInt(5),
                row.getInt(6));
    }

    void advance(Claim claim, List<Line> lines, List<Result> results) {
        database.update(
                ADVANCE,
                lines.getLast().number(),
                count(results, Outcome.ACCEPTED),
                count(results, Outcome.UNCHANGED),
                count(results, Outcome.REFUSED),
                now(),
                claim.id());
    }

    private static int count(List<Result> results, Outcome outcome) {
        return Math.toIntExact(
                results.stream().filter(result -> result.outcome() == outcome).count());
    }

    void pause(UUID id, Duration length) {
        OffsetDateTime now = now();
        database.update(PAUSE, now.plus(length), now, id);
    }

    /** Removes what nothing has become of for so long; lines that still wait to be applied are kept. */
    int sweep(Duration keep) {
        return database.update(SWEEP, now().minus(keep));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
