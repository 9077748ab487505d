package mnr.assessment;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Bad input, each a precise problem. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RefusalsIT {

    private static String round = "";
    private static String draft = "";

    @BeforeAll
    static void aDraft() {
        Reference.arrive();
        round = Given.openRound();
        draft = Given.draft(round, "KEN");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/refusals.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void isRefused(
            String what,
            String user,
            String method,
            String path,
            @Nullable String ifMatch,
            @Nullable String body,
            int status,
            String code,
            @Nullable String violations) {
        Api.Answer answer = Api.as(user)
                .send(method, filled(path), ifMatch, body == null ? null : filled(body))
                .expect(status, code);

        assertThat(answer.text("type"))
                .isEqualTo("urn:mnr:problem:"
                        + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(answer.violations())
                .containsExactlyInAnyOrderElementsOf(
                        violations == null ? List.of() : List.of(violations.split(", ", -1)));
    }

    private static String filled(String text) {
        return text.replace("{draft}", draft).replace("{round}", round);
    }

    @Test
    void aTokenForAnotherApplicationIsRefused() {
        Api.withToken(Tokens.wrongAudience("focal-ken")).get(draft).expect(401, "TOKEN_AUDIENCE");
    }

    @Test
    void aBodyOfTenMegabytesIsRefused() {
        String body = "{\"status\": \"NOT_ASSESSED\", \"rationale\": \"" + "x".repeat(10_000_000) + "\"}";

        Api.as("focal-ken").put(draft + "/responses/ALPHA", "\"r1\"", body).expect(413, "BODY_TOO_LARGE");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        var response = RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("focal-ken"))
                .header("If-Match", "\"r1\"")
                .contentType("text/plain")
                .body("NOT_ASSESSED")
                .put(draft + "/responses/ALPHA");

        new Api.Answer(response).expect(415, "UNSUPPORTED_MEDIA_TYPE");
    }
}
