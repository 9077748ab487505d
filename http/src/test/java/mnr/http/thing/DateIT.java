package mnr.http.thing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class DateIT {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/things", "/api/v1/copies/one", "/api/v1/nothing", "/constant/not-modified"})
    void everyAnswerSaysOnceWhenItWasMade(String path) {
        // given
        RestAssured.get(path); // the next one may be from memory
        Instant before = Instant.now();

        // when
        List<String> dates = RestAssured.get(path).headers().getValues("Date");

        // then
        assertEquals(1, dates.size());
        assertEquals(29, dates.getFirst().length());
        Instant date = ZonedDateTime.parse(dates.getFirst(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        assertTrue(Duration.between(before, date).abs().compareTo(Duration.ofSeconds(30)) < 0, dates::toString);
    }
}
