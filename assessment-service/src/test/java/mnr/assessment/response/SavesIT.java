package mnr.assessment.response;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.assessment.MigratedSchema;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The one statement that writes an answer past the session knows all that an answer moves. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SavesIT {

    private static final Set<String> FOR_GOOD = Set.of("assessment_id", "sub_domain", "country", "ordinal");

    @Test
    void noColumnOfAResponseIsForgotten() throws SQLException {
        // when
        List<String> columns = new MigratedSchema("public")
                .texts("select column_name from information_schema.columns"
                        + " where table_schema = 'public' and table_name = 'response'");

        // then
        assertThat(columns)
                .hasSizeGreaterThan(FOR_GOOD.size())
                .allMatch(column -> FOR_GOOD.contains(column) || Saves.SAVE.matches("(?s).*[ ]" + column + " = .*"));
    }
}
