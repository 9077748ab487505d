package mnr.reference.reading;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;

import static mnr.reference.translation.TranslatorsDesk.EDITION;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** In which language and as what an edition is read. */
@QuarkusTest
@WithTestResource(StackResource.class)
class NegotiationIT {

    @BeforeEach
    void arabicIsBegun() {
        Arabic.begin();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar, fr;q=0.5|ar",
                "fr, ar;q=0.5|fr",
                "fr-CA|fr",
                "de, fr;q=0.5|fr",
                "de|en",
                "*|en",
                "*;q=0|en",
                "en;q=0, fr|fr",
                "not a header;;|en",
                "''|en"
            })
    void theLanguageIsNegotiated(String accepted, String language) {
        // when
        Answer answer = Api.get(EDITION, Map.of("Accept-Language", accepted));

        // then
        assertEquals(200, answer.status());
        assertEquals(language.equals("ar") ? "ar, en" : language, answer.header("Content-Language"));
        assertEquals(language, answer.body().at("/reading/language").asText());
        assertEquals("en", answer.body().get("language").asText());
        assertEquals("Accept, Accept-Language, Accept-Encoding", answer.header("Vary"));
    }

    @Test
    void severalLinesOfTheHeaderAreOne() {
        // when
        Response answer = RestAssured.given()
                .header("Accept-Language", "de")
                .header("Accept-Language", "en;q=0.1")
                .header("Accept-Language", "fr;q=0.5")
                .get("/api/v1/" + EDITION);

        // then
        assertEquals("fr", answer.header("Content-Language"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"text/html|406", "image/*|406", "text|406", "/|406"})
    void whatIsNotServedIsNotAcceptable(String accept, int status) {
        // when
        Answer refused = Api.get(EDITION, Map.of("Accept", accept));

        // then
        assertEquals(status, refused.status(), refused::text);
        assertEquals("application/problem+json", refused.header("Content-Type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|application/json",
                "text/*|text/csv;charset=UTF-8",
                "text/*;q=0.5, application/yaml;q=0.4|text/csv;charset=UTF-8",
                "application/*;q=0.1, text/*|text/csv;charset=UTF-8",
                "text/csv;q=0.1, */*;q=0.2|application/json",
                "text/csv;q=oops, application/yaml|application/yaml"
            })
    void theTypeIsNegotiated(@Nullable String accept, String type) {
        // when
        Answer answer = Api.get(EDITION, Map.of("Accept", accept == null ? "" : accept));

        // then
        assertEquals(200, answer.status(), answer::text);
        assertEquals(type, answer.header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EDITION + "/translations/fr", "grouping-schemes/WB_INCOME/memberships"})
    void anEmptyAcceptIsNone(String path) {
        assertEquals(
                "text/csv;charset=UTF-8",
                Api.get(path, Map.of("Accept", "text/*")).header("Content-Type"));
        assertEquals(200, Api.get(path, Map.of("Accept", "")).status());
        assertEquals(406, Api.get(path, Map.of("Accept", "*/*;q=0")).status());
    }

    @Test
    void theFormatThatIsAskedForByNameNeedsNoAccept() {
        // when
        Answer table = Api.get(EDITION + "?format=csv", Map.of("Accept", "text/html"));

        // then
        assertEquals(200, table.status(), table::text);
        assertEquals("text/csv;charset=UTF-8", table.header("Content-Type"));
    }

    @Test
    void theParameterWins() {
        // when
        Answer answer = Api.get(EDITION + "?lang=FR-ca", Map.of("Accept-Language", "ar"));

        // then
        assertEquals("fr", answer.header("Content-Language"));
    }
}
