package mnr.assessment.replica;

import java.sql.SQLException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.assessment.MigratedSchema;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** V10 at a database that holds editions already, in a schema of the test's own. */
@QuarkusTest
@WithTestResource(StackResource.class)
class EditionInForceMigrationIT {

    private final MigratedSchema schema = new MigratedSchema("before_v10");

    @Test
    void whatWasWholeIsInForceAndWhatWasNotIsNot() throws SQLException {
        schema.migrate("9");
        schema.execute("""
                insert into replica_edition values
                  ('WHOLE', '1', 7, 'PUBLISHED', '{LOW,HIGH}'), ('HALF', '1', 7, 'PUBLISHED', '{LOW,HIGH}'),
                  ('CHANGED', '1', 7, 'PUBLISHED', '{LOW,HIGH}')""");
        schema.execute("""
                insert into replica_edition_outline values
                  ('WHOLE', '1', 'BETA', 2, 'b'), ('WHOLE', '1', 'ALPHA', 1, 'a'),
                  ('HALF', '1', 'ALPHA', 1, 'a'), ('HALF', '1', 'BETA', 2, 'b'), ('CHANGED', '1', 'ALPHA', 1, 'a')""");
        schema.execute("""
                insert into replica_edition_part values
                  ('WHOLE', '1', 'ALPHA', 5, 'a', '{A1,A2}'), ('WHOLE', '1', 'BETA', 5, 'b', '{B1}'),
                  ('HALF', '1', 'ALPHA', 5, 'a', '{A1}'), ('CHANGED', '1', 'ALPHA', 5, 'newer', '{A1}')""");

        schema.migrate("10");

        assertThat(schema.texts(
                        "select framework, arrived_revision, arrived_phases from replica_edition order by framework"))
                .containsExactly("CHANGED 0 {}", "HALF 0 {}", "WHOLE 7 {LOW,HIGH}");
        assertThat(schema.texts(
                        "select framework, sub_domain, statements from replica_edition_arrived order by ordinal"))
                .containsExactly("WHOLE ALPHA {A1,A2}", "WHOLE BETA {B1}");
    }
}
