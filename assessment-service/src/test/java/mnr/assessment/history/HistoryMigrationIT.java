package mnr.assessment.history;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.assessment.MigratedSchema;
import mnr.assessment.Topics;
import mnr.assessment.chain.Head;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** V32 and V33 at a database whose assessments have no history. */
@QuarkusTest
@WithTestResource(StackResource.class)
class HistoryMigrationIT {

    private static final String ID = "00000000-0000-4000-8000-000000000001";
    private static final String EMPTY = "00000000-0000-4000-8000-000000000002";

    private final MigratedSchema schema = new MigratedSchema("before_v32");

    @Test
    void whatThereWasIsTheFirstEntry() throws SQLException {
        schema.migrate("31");
        schema.execute("""
                insert into round values ('R', 'TINY', '1', '2026-01-01', now(), now() + interval '1 day', 'OPEN',
                  '{KEN,UGA}', true, now(), 1, 1);
                insert into assessment (id, round, country, kind, state, version, created_at) values
                  ('%s', 'R', 'KEN', 'SELF', 'DRAFT', 7, now()), ('%s', 'R', 'UGA', 'SELF', 'DRAFT', 1, now());
                insert into response values
                  ('%1$s', 'BETA', 2, 'UNANSWERED', null, null, '{}', null, null, 1, null),
                  ('%1$s', 'ALPHA', 1, 'ASSESSED', 'LOW', null, '{"A1": "YES"}', 'wé "so"', 'HIGH', 3,
                    '2026-01-02T03:04:05.000006Z')""".formatted(ID, EMPTY));

        schema.migrate("33");

        String entry = schema.texts("select entry from history where assessment_id = '%s'".formatted(ID))
                .getFirst();
        assertThat(Topics.json(entry).path("responses")).isEqualTo(Topics.json("""
                [{"subDomain": "ALPHA", "state": {"status": "ASSESSED", "phase": "LOW", "ticks": {"A1": "YES"},
                  "rationale": "wé \\"so\\"", "confidence": "HIGH", "savedAt": "2026-01-02T03:04:05.000006Z", "version": 3}},
                 {"subDomain": "BETA", "state": {"status": "UNANSWERED", "version": 1}}]"""));
        assertThat(Topics.json(entry).path("version").asInt()).isEqualTo(7);
        assertThat(schema.texts("""
                select h.seq, h.country, h.person, h.action, encode(h.hash, 'hex'), a.history_seq,
                  a.history_hash = h.hash, h.at = (h.entry::jsonb ->> 'at')::timestamptz
                from history h join assessment a on a.id = h.assessment_id order by a.id"""))
                .first()
                .isEqualTo("1 KEN null BASELINE %s 1 t t"
                        .formatted(HexFormat.of()
                                .formatHex(Head.of(UUID.fromString(ID))
                                        .after(entry)
                                        .hash())));
        assertThat(schema.texts(
                        "select entry::jsonb ->> 'responses' from history where assessment_id = '%s'".formatted(EMPTY)))
                .containsExactly("[]");
        assertThat(schema.texts("select distinct country from response")).containsExactly("KEN");
        assertThat(checked(entry)).isEmpty();
    }

    /** Whether the history goes on from there. */
    private static Optional<Broken> checked(String entry) {
        UUID id = UUID.fromString(ID);
        Head head = Head.of(id).after(entry);
        Instant at = Instant.parse(Topics.json(entry).path("at").asText());
        ChainCheck check = new ChainCheck(id, "KEN");
        check.next(new Recorded(1, "KEN", at, null, "BASELINE", null, entry, head.hash()));
        return check.end(
                head,
                7,
                "DRAFT",
                Map.of(
                        "ALPHA",
                        Map.of(
                                "status", "ASSESSED",
                                "phase", "LOW",
                                "ticks", Map.of("A1", "YES"),
                                "rationale", "wé \"so\"",
                                "confidence", "HIGH",
                                "savedAt", Instant.parse("2026-01-02T03:04:05.000006Z"),
                                "version", 3L),
                        "BETA",
                        Map.of("status", "UNANSWERED", "version", 1L)));
    }
}
