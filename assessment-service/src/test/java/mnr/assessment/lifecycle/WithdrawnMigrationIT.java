package mnr.assessment.lifecycle;

import java.sql.SQLException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.assessment.MigratedSchema;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** V35 at a database that has a snapshot. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WithdrawnMigrationIT {

    private final MigratedSchema schema = new MigratedSchema("before_v35");

    @Test
    void whatWasInForceStaysSoSinceItsValidation() throws SQLException {
        schema.migrate("34");
        schema.execute("""
                insert into round values ('R', 'TINY', '1', '2026-01-01', now(), now() + interval '1 day', 'OPEN', '{KEN}',
                  true, now(), 1, 1);
                insert into person (id) values ('00000000-0000-4000-8000-000000000009');
                insert into assessment (id, round, country, kind, state, version, submitters, created_at, submitted_at,
                  validated_by, validated_at, consent_aggregates, history_seq, history_hash)
                values ('00000000-0000-4000-8000-000000000001', 'R', 'KEN', 'SELF', 'VALIDATED', 4,
                  '{00000000-0000-4000-8000-000000000009}', now(), now(), '00000000-0000-4000-8000-000000000009', now(), true,
                  1, '\\x00');
                insert into snapshot (assessment_id, country, revision, validated_at, aggregates, profile, answers)
                values ('00000000-0000-4000-8000-000000000001', 'KEN', 7, '2026-03-15T10:00:00Z', true, 'NOBODY', '[]')""");

        schema.migrate("35");

        assertThat(schema.texts("select state, revision, published_at = '2026-03-15T10:00:00Z' from snapshot"))
                .containsExactly("VALIDATED 7 t");
    }
}
