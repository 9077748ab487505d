package mnr.assessment.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import mnr.http.access.Reach;
import mnr.http.time.Rfc3339;
import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;

import static mnr.assessment.problem.AssessmentProblem.IMPORT_MOVED_ON;
import static mnr.assessment.problem.AssessmentProblem.IMPORT_RECEIVED;
import static mnr.http.problem.HttpProblem.NOT_FOUND;

/** The imports as their senders see them: each their own. */
@ApplicationScoped
class Imports {

    private static final String ADD = """
            insert into import (id, person, countries, may_validate, created_at, moved_at)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String SENT_ANEW = """
            update import set countries = ?, may_validate = ?, moved_at = ? where id = ?""";

    /** Who sees everything sees no import but their own, either; who has never done anything here has none. */
    private static final String OWN = """
            select i.id, i.created_at, r.received_at,
              case when r.received_at is not null and i.done >= l.last then greatest(r.received_at, i.moved_at) end,
              i.retry_at, l.last, i.done, i.accepted, i.unchanged, i.refused
            from import i
            left join import_received r on r.import_id = i.id
            cross join lateral (
              select coalesce(max(number), 0) as last from import_line where import_id = i.id) l
            where i.person = nullif(current_setting('mnr.person', true), '')::uuid""";

    private static final String ONE = OWN + " and i.id = ?";

    private static final String NEWEST_FIRST = OWN + """
             and (?::timestamptz is null or (i.created_at, i.id) < (?, ?))
            order by i.created_at desc, i.id desc limit ?""";

    private static final String RECEIVED =
            "insert into import_received (import_id, person, received_at) values (?, ?, ?) on conflict do nothing";

    private final Database database;
    private final Clock clock;

    Imports(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    Transfer begin(Sender sender) {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = now();
        database.update(ADD, id, sender.person(), countries(sender), sender.mayValidate(), now, now);
        return new Transfer(id, sender.person(), 0);
    }

    /** Goes on with what was cut off: from here on with what the sender may do now. */
    @Transactional
    Transfer resume(UUID id, int after, Sender sender) {
        ImportView known = read(id);
        if (known.state() != ImportState.RECEIVING) {
            throw IMPORT_RECEIVED.with("received", known.received());
        }
        if (known.received() != after) {
            throw IMPORT_MOVED_ON.with("received", known.received());
        }
        database.update(SENT_ANEW, countries(sender), sender.mayValidate(), now(), id);
        return new Transfer(id, sender.person(), after);
    }

    private static @Nullable SqlArray countries(Sender sender) {
        return switch (sender.reach()) {
            case Reach.Everywhere _ -> null;
            case Reach.Countries(Set<String> iso3) -> SqlArray.texts(iso3);
        };
    }

    /** All lines have come. */
    @Transactional
    void received(Transfer ended) {
        database.update(RECEIVED, ended.id(), ended.person(), now());
    }

    @Transactional
    ImportView read(UUID id) {
        return database.query(ONE, Imports::view, id).stream().findFirst().orElseThrow(NOT_FOUND::with);
    }

    @Transactional
    List<ImportView> list(@Nullable After after, int count) {
        @Nullable
        OffsetDateTime before = after == null ? null : after.createdAt().atOffset(ZoneOffset.UTC);
        return database.query(NEWEST_FIRST, Imports::view, before, before, after == null ? null : after.id(), count);
    }

    private static ImportView view(ResultSet row) throws SQLException {
        @Nullable Instant receivedAt = instant(row, 3);
        @Nullable Instant doneAt = instant(row, 4);
        ImportState state =
                receivedAt == null ? ImportState.RECEIVING : doneAt == null ? ImportState.RECEIVED : ImportState.DONE;
        return new ImportView(
                row.getObject(1, UUID.class),
                state,
                row.getObject(2, OffsetDateTime.class).toInstant(),
                receivedAt,
                doneAt,
                instant(row, 5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The sort key of the last row seen. */
    record After(Instant createdAt, UUID id) {

        static After of(List<String> sortKey) {
            return new After(Rfc3339.instant(sortKey.getFirst()), UUID.fromString(sortKey.getLast()));
        }

        static List<String> keyOf(ImportView seen) {
            return List.of(seen.createdAt().toString(), seen.id().toString());
        }
    }
}
