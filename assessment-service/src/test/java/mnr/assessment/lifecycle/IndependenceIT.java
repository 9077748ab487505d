package mnr.assessment.lifecycle;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of the country's team who has become a reviewer since, or is of the country. */
@QuarkusTest
@WithTestResource(StackResource.class)
class IndependenceIT {

    private static final Map<String, List<String>> OF_THE_COUNTRY = Map.of("country", List.of("KEN"));
    private static final Map<String, List<String>> OF_THE_REGION = Map.of("region", List.of("UNICEF_ESARO"));
    private static final Map<String, List<String>> OF_BOTH =
            Map.of("country", List.of("KEN"), "region", List.of("UNICEF_ESARO"));

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void whoSubmittedDoesNotValidate() {
        Person person = Person.with(List.of("focal-point", "reviewer"), OF_THE_COUNTRY);
        String path = Given.answered("KEN", "LOW");
        Api team = person.api();
        team.send("POST", path + "/submit", team.get(path).etag(), Map.of("consent", Given.consent()))
                .expect(200);
        person.moveTo(OF_THE_REGION);

        validate(path, person.api()).expect(409, "REVIEWER_NOT_INDEPENDENT");

        assertThat(Api.as("secretariat").get(path).text("state")).isEqualTo("SUBMITTED");
        validate(path, Api.as("reviewer-esar")).expect(200);
    }

    @Test
    void whoWroteDoesNotValidate() {
        Person person = Person.with(List.of("contributor", "reviewer"), OF_THE_COUNTRY);
        String path = Given.draft("KEN");
        person.api()
                .put(path + "/responses/ALPHA", "\"r1\"", Map.of("status", "NOT_ASSESSED"))
                .expect(200);
        Given.answerAll(path, "KEN", "LOW");
        Given.submit(path, "KEN");
        person.moveTo(OF_THE_REGION);

        validate(path, person.api()).expect(409, "REVIEWER_NOT_INDEPENDENT");
    }

    @Test
    void whoIsOfTheCountryDoesNotValidate() {
        Person person = Person.with(List.of("reviewer"), OF_BOTH);
        String path = Given.submitted("KEN");

        validate(path, person.api()).expect(409, "REVIEWER_NOT_INDEPENDENT");

        person.moveTo(OF_THE_REGION);
        validate(path, person.api()).expect(200);
    }

    @Test
    void whoWroteBeforeAnAmendmentNeitherReturnsNorValidatesIt() {
        Person person = Person.with(List.of("contributor", "reviewer"), OF_THE_COUNTRY);
        String path = Given.draft("KEN");
        person.api()
                .put(path + "/responses/ALPHA", "\"r1\"", Map.of("status", "NOT_ASSESSED"))
                .expect(200);
        Given.answerAll(path, "KEN", "LOW");
        Given.submit(path, "KEN");
        Given.validated(path);
        Given.amended(path, "KEN");
        Given.submit(path, "KEN");
        person.moveTo(OF_THE_REGION);

        Api.Answer refused = validate(path, person.api()).expect(409, "REVIEWER_NOT_INDEPENDENT");

        assertThat(refused.json().path("allowed"))
                .map(action -> action.asText())
                .containsExactly("WITHDRAW");
        Api reviewer = person.api();
        reviewer.send(
                        "POST",
                        path + "/return",
                        reviewer.get(path).etag(),
                        Map.of("comments", List.of(Map.of("text", "which law?"))))
                .expect(409, "REVIEWER_NOT_INDEPENDENT");
        validate(path, Api.as("reviewer-esar")).expect(200);
    }

    private static Api.Answer validate(String path, Api reviewer) {
        return reviewer.act(path + "/validate", reviewer.get(path).expect(200).etag());
    }
}
