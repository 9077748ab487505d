package mnr.assessment.history;

import java.sql.SQLException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the owner of the tables does with the guard taken off. */
@QuarkusTest
@WithTestResource(StackResource.class)
class TamperingIT {

    private static final MigratedSchema SERVED = new MigratedSchema("public");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/tampering.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void isFoundWhereItWasDone(String what, String sql, long seq, String reason, @Nullable String subDomain)
            throws SQLException {
        String path = Given.submitted("KEN");
        Given.validated(path);
        Api.as("secretariat").act(path + "/history/verify", null).expect(200);
        SERVED.execute("""
                alter table history disable trigger history_stays;
                %s;
                alter table history enable always trigger history_stays
                """.formatted(sql.replace("{id}", Given.idOf(path).toString())));

        Api.Answer verified =
                Api.as("secretariat").act(path + "/history/verify", null).expect(200);

        assertThat(verified.json().path("ok").asBoolean()).isFalse();
        assertThat(verified.json().path("firstBroken"))
                .isEqualTo(Topics.json(
                        subDomain == null
                                ? "{\"seq\": %d, \"reason\": \"%s\"}".formatted(seq, reason)
                                : "{\"seq\": %d, \"reason\": \"%s\", \"subDomain\": \"%s\"}"
                                        .formatted(seq, reason, subDomain)));
    }
}
