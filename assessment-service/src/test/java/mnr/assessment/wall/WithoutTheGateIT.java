package mnr.assessment.wall;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Reference;
import mnr.assessment.TestFiles;
import mnr.assessment.Topics;
import mnr.http.access.Access;
import mnr.http.access.Reach;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The application's own question always answered with yes: what the wall alone still keeps. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WithoutTheGateIT {

    private static final MigratedSchema SERVED = new MigratedSchema("public");

    private static String round = "";
    private static String foreign = "";

    @Inject
    Access access;

    @Inject
    Gate gate;

    @BeforeAll
    static void aRoundOfTwo() {
        Reference.arrive();
        round = Given.openRound();
        Given.draft(round, "KEN");
        foreign = Given.draft(round, "BRA");
        Given.answerAll(foreign, "BRA", "LOW");
        Given.submit(foreign, "BRA");
    }

    @BeforeEach
    void theGateStandsOpen() {
        QuarkusMock.installMockForType(new OpenGate(access), Gate.class);
    }

    private static final class OpenGate extends Gate {

        OpenGate(Access access) {
            super(access);
        }

        @Override
        public void require(String country) {
            // whoever comes
        }

        @Override
        public Reach reach() {
            return new Reach.Everywhere();
        }
    }

    @Test
    void theGateIsOpenIndeed() {
        gate.require("BRA");

        assertThat(gate.reach()).isEqualTo(new Reach.Everywhere());
    }

    @ParameterizedTest
    @CsvSource({"contributor-ken,KEN", "focal-bra,BRA", "reviewer-esar,KEN", "secretariat,KEN BRA"})
    void aListHoldsWhatIsInReach(String user, String countries) {
        assertThat(Api.as(user)
                        .get("/api/v1/assessments?round=" + round)
                        .expect(200)
                        .items("country"))
                .containsExactlyInAnyOrder(countries.split(" ", -1));
    }

    /** All that is asked of one assessment, as the access matrix asks it. */
    static Stream<Arguments> calls() {
        return Topics.json(TestFiles.read("/access-calls.json"))
                .propertyStream()
                .filter(call -> call.getValue().path("path").asText().startsWith("{assessment}"))
                .map(call -> Arguments.of(
                        call.getKey(),
                        call.getValue().path("method").asText(),
                        call.getValue().path("path").asText().replace("{assessment}", foreign),
                        Optional.ofNullable(call.getValue().get("body"))
                                .map(JsonNode::toString)
                                .orElse(null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void aForeignAssessmentIsNotThere(String operation, String method, String path, @Nullable String body)
            throws SQLException {
        String before = everythingOf(foreign);

        List<Integer> statuses = Stream.of("contributor-ken", "focal-ken", "reviewer-esar")
                .map(user -> Api.as(user).send(method, path, "*", body).status())
                .toList();

        assertThat(statuses).contains(404).isSubsetOf(403, 404); // 403 where the role may not at all
        assertThat(everythingOf(foreign)).isEqualTo(before);
    }

    @Test
    void toThoseWhoReachItItIs() {
        Api.as("secretariat").get(foreign).expect(200);
        Api.as("focal-bra").get(foreign + "/responses").expect(200);
    }

    @Test
    void nothingIsBegunForAnotherCountry() throws SQLException {
        Api.as("focal-ken")
                .post("/api/v1/assessments", Map.of("round", round, "country", "NPL", "kind", "SELF"))
                .expect(500);

        assertThat(SERVED.texts("select country from assessment where round = '%s' order by country".formatted(round)))
                .containsExactly("BRA", "KEN");
    }

    private static String everythingOf(String path) throws SQLException {
        return String.join("\n", SERVED.texts("""
                select a::text, (select jsonb_agg(r.* order by sub_domain)::text from response r where assessment_id = a.id),
                  (select jsonb_agg(h.* order by seq)::text from history h where assessment_id = a.id)
                from assessment a where id = '%s'""".formatted(Given.idOf(path))));
    }
}
