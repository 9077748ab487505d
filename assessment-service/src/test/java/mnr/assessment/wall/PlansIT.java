package mnr.assessment.wall;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringJoiner;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.assessment.MigratedSchema;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** That policies cost no index: the lists and the rows below one assessment, with 40,000 assessments. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PlansIT {

    private static final MigratedSchema CROWDED = new MigratedSchema("wall_plans");

    @Inject
    AgroalDataSource connections;

    @BeforeAll
    static void manyAssessments() throws SQLException {
        CROWDED.migrate("latest");
        CROWDED.execute("""
                grant usage on schema wall_plans to %s;
                insert into round
                select 'R' || r, 'MNR', '2023', '2026-01-01', now(), now() + interval '1 day', 'OPEN', '{KEN}', true, now(), 1, 1
                from generate_series(1, 200) r;
                insert into assessment (id, round, country, kind, state, version, created_at, history_seq, history_hash)
                select gen_random_uuid(), 'R' || r, chr(65 + c / 26) || chr(65 + c %% 26) || 'A', 'SELF', 'DRAFT', 1,
                  now() + r * interval '1 hour' + c * interval '1 second', 1, sha256('x')
                from generate_series(1, 200) r, generate_series(0, 199) c;
                insert into response (assessment_id, sub_domain, ordinal, status, ticks, version, country)
                select id, 'S' || s, s, 'UNANSWERED', '{}', 1, country
                from assessment, generate_series(1, 3) s where round in ('R1', 'R2');
                analyze round, assessment, response""".formatted(MigratedSchema.servingRole()));
    }

    @AfterAll
    static void remove() throws SQLException {
        CROWDED.execute("drop schema wall_plans cascade");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assessment_of_round_in_order | select * from assessment a where a.round = 'R7'"
                        + " and (a.created_at, a.id) > ('2026-01-01', '00000000-0000-0000-0000-000000000000')"
                        + " order by a.created_at, a.id limit 10",
                "assessment_in_order | select * from assessment a"
                        + " where (a.created_at, a.id) > ('2026-01-01', '00000000-0000-0000-0000-000000000000')"
                        + " order by a.created_at, a.id limit 100",
                "assessment_is_of_a_country | select * from assessment where id = '00000000-0000-0000-0000-000000000001' for update",
                "response_pkey | update response set version = 2"
                        + " where assessment_id = '00000000-0000-0000-0000-000000000001' and sub_domain = 'S1'",
                "history_pkey | select * from history where assessment_id = '00000000-0000-0000-0000-000000000001'"
                        + " and seq > 5 order by seq limit 100"
            })
    void useTheIndexUnderThePolicies(String index, String statement) throws SQLException {
        for (String settings : new String[] {"'AAA,ABA', ''", "'', 'on'"}) {
            String plan = plan(settings, statement);

            assertThat(plan)
                    .contains("using " + index + " on")
                    .contains("InitPlan") // the settings are read once
                    .doesNotContain("Seq Scan")
                    .doesNotContain("Sort");
        }
    }

    private String plan(String settings, String statement) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (var statements = connection.createStatement()) {
                statements.execute("set local search_path = wall_plans");
                String[] values = settings.split(", ", -1);
                statements.execute(
                        "select set_config('mnr.countries', %s, true), set_config('mnr.everywhere', %s, true)"
                                .formatted(values[0], values[1]));
                StringJoiner plan = new StringJoiner("\n");
                try (ResultSet rows = statements.executeQuery("explain " + statement)) {
                    while (rows.next()) {
                        plan.add(rows.getString(1));
                    }
                }
                return plan.toString();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
