package mnr.projection;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;

/** The table {@code parked_record}. Every method belongs to the running transaction. */
@Singleton
class ParkedRecords {

    private static final int LONGEST_REASON = 2_000;

    // PostgreSQL's text and jsonb hold every character but one, and whatever comes must be parkable.
    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    // A state that is published once more in the same revision is the one that is parked already.
    private static final String PARK = """
            INSERT INTO parked_record (projection, topic, partition, topic_id, record_offset, key, revision,
                                       headers, value, reason, parked_at, state)
            SELECT ?::text, ?::text, ?::integer, ?::uuid, ?::bigint, ?::text, ?::bigint,
                   ?::jsonb, ?::bytea, ?::text, ?::timestamptz, 'PARKED'
            WHERE NOT EXISTS (SELECT FROM parked_record
                              WHERE state = 'PARKED' AND projection = ? AND topic = ? AND key = ? AND revision = ?)
            ON CONFLICT (projection, topic, partition, topic_id, record_offset) DO NOTHING""";

    private static final String COUNT = "SELECT count(*) FROM parked_record WHERE projection = ? AND state = 'PARKED'";

    // A duplicate of an older revision applies without a word, too: it supersedes nothing.
    private static final String SUPERSEDE = """
            UPDATE parked_record parked SET state = 'SUPERSEDED'
            FROM unnest(?::text[], ?::text[], ?::bigint[]) AS applied (topic, key, revision)
            WHERE parked.projection = ? AND parked.state = 'PARKED'
              AND parked.topic = applied.topic AND parked.key = applied.key
              AND coalesce(parked.revision <= applied.revision, parked.revision IS NULL)""";

    private final Database database;
    private final Clock clock;

    ParkedRecords(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void park(String projection, UUID topicId, ReceivedRecord record, Throwable reason) {
        database.update(
                PARK,
                projection,
                record.source().topic(),
                record.source().partition(),
                topicId,
                record.offset(),
                storable(record.key()),
                record.revision(),
                storable(record.headers()),
                record.value(),
                storable(describe(reason)),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                projection,
                record.source().topic(),
                storable(record.key()),
                record.revision());
    }

    long count(String projection) {
        return database.query(COUNT, row -> row.getLong(1), projection).getFirst();
    }

    /** These records were applied: what was parked of their keys, up to their revisions, is no longer missing. */
    void supersede(String projection, List<ReceivedRecord> applied) {
        database.update(
                SUPERSEDE,
                SqlArray.texts(
                        applied.stream().map(record -> record.source().topic()).toList()),
                SqlArray.texts(
                        applied.stream().map(record -> storable(record.key())).toList()),
                SqlArray.numbers(applied.stream().map(ReceivedRecord::revision).toList()),
                projection);
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace(NUL, REPLACEMENT);
    }

    private static String storable(Map<String, String> headers) {
        Map<String, String> storable = new TreeMap<>();
        headers.forEach((name, value) -> storable.put(name.replace(NUL, REPLACEMENT), value.replace(NUL, REPLACEMENT)));
        return StateJson.write(storable);
    }

    private static String describe(Throwable reason) {
        String all = Stream.iterate(reason, Objects::nonNull, Throwable::getCause)
                .limit(5)
                .map(Throwable::toString)
                .collect(Collectors.joining("; caused by "));
        return all.length() <= LONGEST_REASON ? all : all.substring(0, LONGEST_REASON);
    }
}
