package mnr.http.thing;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@TestProfile(ConstantIT.SwitchedOn.class)
@WithTestResource(TokenIssuer.class)
class ConstantIT {

    /** Serves up to a kilobyte. */
    public static class SwitchedOn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mnr.http.constant-bytes", "1K");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_024})
    void asManyBytesAsAskedForAreServed(int length) {
        // when
        byte[] body = given().get("/constant/bytes/{length}", length)
                .then()
                .statusCode(200)
                .header("Content-Length", Integer.toString(length))
                .extract()
                .asByteArray();

        // then
        assertEquals("x".repeat(length), new String(body, StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1025", "-1", "many", ""})
    void anotherLengthIsNotThere(String length) {
        given().get("/constant/bytes/" + length).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void nothingStandsBeforeAnEmpty304() {
        given().get("/constant/not-modified").then().statusCode(304).body(equalTo(""));
    }
}
