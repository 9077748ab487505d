package mnr.assessment.person;

import java.sql.SQLException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.assessment.MigratedSchema;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** V31 at a database whose assessments name subjects. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PersonMigrationIT {

    private final MigratedSchema schema = new MigratedSchema("before_v31");

    @Test
    void whoHadAPartBeforeHasItStill() throws SQLException {
        schema.migrate("30");
        schema.execute("""
                insert into round values ('R', 'TINY', '1', '2026-01-01', now(), now() + interval '1 day', 'OPEN',
                  '{KEN,UGA,BRA}', true, now(), 1, 1)""");
        schema.execute("""
                insert into assessment (id, round, country, kind, state, version, authors, created_at,
                  submitted_by, submitted_at, validated_by, validated_at, consent_aggregates)
                values
                  (gen_random_uuid(), 'R', 'BRA', 'SELF', 'DRAFT', 1, '{}', now(), null, null, null, null, null),
                  (gen_random_uuid(), 'R', 'KEN', 'SELF', 'VALIDATED', 4, '{zoe,ann}', now(), 'ann', now(), 'rev', now(), true),
                  (gen_random_uuid(), 'R', 'UGA', 'SELF', 'SUBMITTED', 3, '{ann}', now(), 'ann', now(), null, null, true)""");

        schema.migrate("31");

        assertThat(schema.texts("select subject, issuer from person order by subject"))
                .containsExactly(
                        "ann " + MigratedSchema.issuer(),
                        "rev " + MigratedSchema.issuer(),
                        "zoe " + MigratedSchema.issuer());
        assertThat(schema.texts("""
                select country, (select array_agg(p.subject order by n) from unnest(authors) with ordinality a (id, n)
                                 join person p using (id)),
                  (select array_agg(p.subject) from unnest(submitters) s (id) join person p using (id)),
                  (select p.subject from person p where p.id = validated_by)
                from assessment order by country"""))
                .containsExactly("BRA null null null", "KEN {zoe,ann} {ann} rev", "UGA {ann} {ann} null");
    }
}
