package mnr.assessment;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** A role that is bounded by a claim, in a token that lacks the claim. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ClaimlessIT {

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contributor", "focal-point", "reviewer"})
    void seesNothing(String role) {
        seesNothing(claimless(role));
    }

    @ParameterizedTest
    @CsvSource({"contributor,region,UNICEF_ESARO", "focal-point,region,UNICEF_ESARO", "reviewer,country,KEN"})
    void theClaimOfAnotherRoleDoesNotHelp(String role, String claim, String value) {
        seesNothing(Person.with(List.of(role), Map.of(claim, List.of(value))).api());
    }

    @ParameterizedTest
    @ValueSource(strings = {"contributor", "focal-point"})
    void savesNothing(String role) {
        String response = Given.draft("KEN") + "/responses/ALPHA";

        claimless(role)
                .put(response, "\"r1\"", Map.of("status", "NOT_ASSESSED"))
                .expect(404, "NOT_FOUND");

        assertThat(Api.as("focal-ken").get(response).text("status")).isEqualTo("UNANSWERED");
    }

    @Test
    void beginsNothing() {
        Map<String, Object> request = Map.of("round", Given.openRound(), "country", "KEN", "kind", "SELF");

        claimless("focal-point").post("/api/v1/assessments", request).expect(404, "NOT_FOUND");
    }

    @Test
    void validatesNothing() {
        String submitted = Given.submitted("KEN");
        String etag = Api.as("secretariat").get(submitted).etag();

        claimless("reviewer").act(submitted + "/validate", etag).expect(404, "NOT_FOUND");
    }

    private static Api claimless(String role) {
        return Person.with(List.of(role), Map.of()).api();
    }

    private static void seesNothing(Api caller) {
        String draft = Given.draft("KEN");

        Api.Answer list = caller.get("/api/v1/assessments").expect(200);

        assertThat(list.items("id")).isEmpty();
        caller.get(draft).expect(404, "NOT_FOUND");
        caller.get(draft + "/responses").expect(404, "NOT_FOUND");
        caller.get(draft + "/responses/ALPHA").expect(404, "NOT_FOUND");
    }
}
