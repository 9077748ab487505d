package mnr.reporting.freshness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import mnr.projection.Freshness;
import mnr.projection.SourceFreshness;
import mnr.projection.database.Database;
import mnr.reporting.cell.Standing;

/** Puts together what the consumer loops know and what the tables show. */
@Singleton
class FreshnessReport {

    private static final String WAITING = """
            select standing, count(*) from position
            where standing not in ('COUNTED', 'LEFT_OUT') group by standing""";

    // As the producer digests them: a line for each membership, sorted bytewise.
    private static final String INCOMPLETE = """
            select scheme, memberships_count, coalesce(held.count, 0) as held from grouping_scheme
            left join lateral (
              select count(*), sha256(convert_to(string_agg(line, '' order by line collate "C"), 'UTF8')) as digest
              from (
                select concat_ws(',', country, dated->>'group', dated->>'from', coalesce(dated->>'to', '')) || E'\\n'
                from memberships, jsonb_array_elements(memberships.memberships) as dated
                where memberships.scheme = grouping_scheme.scheme
              ) as lines (line)
            ) as held on true
            where memberships_count <> held.count
              or memberships_digest <> 'sha256:' || encode(coalesce(held.digest, sha256('')), 'hex')
            order by scheme""";

    private final Freshness freshness;
    private final Database database;

    FreshnessReport(Freshness freshness, Database database) {
        this.freshness = freshness;
        this.database = database;
    }

    FreshnessView now() {
        List<FreshnessView.Source> sources =
                freshness.sources().stream().flatMap(FreshnessReport::sources).toList();
        return database.snapshot(() -> new FreshnessView(sources, waiting(), incompleteSchemes()));
    }

    private static Stream<FreshnessView.Source> sources(SourceFreshness source) {
        return source.topics().stream()
                .map(topic -> new FreshnessView.Source(
                        topic.topic(), source.state().name(), topic.lag(), topic.lastAppliedAt(), source.parked()));
    }

    private FreshnessView.Waiting waiting() {
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        database.forEach(
                WAITING,
                row -> Map.entry(Standing.valueOf(row.getString("standing")), row.getLong("count")),
                row -> counts.put(row.getKey(), row.getValue()));
        return new FreshnessView.Waiting(
                counts.getOrDefault(Standing.WAITS_FOR_ROUND, 0L),
                counts.getOrDefault(Standing.WAITS_FOR_EDITION, 0L),
                counts.getOrDefault(Standing.WAITS_FOR_MEMBERSHIPS, 0L),
                counts.getOrDefault(Standing.CONTRADICTS, 0L));
    }

    private List<FreshnessView.IncompleteScheme> incompleteSchemes() {
        return database.query(
                INCOMPLETE,
                row -> new FreshnessView.IncompleteScheme(
                        row.getString("scheme"), row.getLong("memberships_count"), row.getLong("held")));
    }
}
