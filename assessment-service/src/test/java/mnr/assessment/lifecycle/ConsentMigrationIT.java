package mnr.assessment.lifecycle;

import java.sql.SQLException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.assessment.MigratedSchema;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** V38 at a database whose assessments hold their consent themselves. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ConsentMigrationIT {

    private final MigratedSchema schema = new MigratedSchema("before_v38");

    @Test
    void whatWasStatedIsTheFirstStatement() throws SQLException {
        schema.migrate("37");
        schema.execute("""
                insert into round values ('R', 'TINY', '1', '2026-01-01', now(), now() + interval '1 day', 'OPEN', '{KEN,UGA}',
                  true, now(), 1, 1);
                insert into person (id, issuer, subject) values ('00000000-0000-4000-8000-000000000009', 'i', 's');
                insert into assessment (id, round, country, kind, state, version, submitters, created_at, submitted_at,
                  consent_by, consent_mandate, consent_text_version, consent_aggregates, consent_profile, history_seq,
                  history_hash)
                values ('00000000-0000-4000-8000-000000000001', 'R', 'KEN', 'SELF', 'SUBMITTED', 4,
                  '{00000000-0000-4000-8000-000000000009}', now(), '2026-03-15T10:00:00Z', 'the minister', 'decree 1', '1',
                  true, 'PUBLIC', 1, '\\x00'),
                  ('00000000-0000-4000-8000-000000000002', 'R', 'UGA', 'SELF', 'DRAFT', 1, '{}', now(), null, null, null, null,
                  null, null, 1, '\\x00')""");

        schema.migrate("38");

        assertThat(schema.texts("""
                select a.country, s.number, s.country, s.given_by, s.mandate, s.text_version, s.aggregates, s.profile,
                  s.stated_at = '2026-03-15T10:00:00Z', length(s.salt)
                from assessment a left join consent_statement s on s.id = a.consent_statement order by a.country"""))
                .containsExactly(
                        "KEN 1 KEN the minister decree 1 1 t PUBLIC t 16",
                        "UGA null null null null null null null null null");
        schema.execute("update person set issuer = null, subject = null");
        assertThat(schema.texts("select num_nonnulls(given_by, mandate, salt) from consent_statement"))
                .containsExactly("0");
    }
}
