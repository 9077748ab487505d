package mnr.assessment.response;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import mnr.assessment.chain.CanonicalJson;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseTest {

    private final Response response = Response.unanswered(UUID.randomUUID(), "KEN", "ALPHA", 1);

    @Test
    void itsStateIsAllThatItSays() {
        String answer = """
                {"confidence":"HIGH","evidence":[{"dateOfEffect":"2020-01-01","expiry":"2030-01-01",\
                "link":"https://example.org","sensitivity":"PUBLIC","title":"Act 7"},\
                {"sensitivity":"RESTRICTED","title":"x"}],"leadMinistry":"Justice","phase":"LOW","priority":"LOW",\
                "rationale":"why",%s"status":"ASSESSED","targetDate":"2030-01-01","targetPhase":"HIGH",\
                "ticks":{"ALPHA.LOW.1":"NO"}%s}""";

        response.answer(Answers.of("ALPHA", answer.formatted("", "")), Instant.EPOCH);

        assertThat(CanonicalJson.write(response.state()))
                .isEqualTo(answer.formatted("\"savedAt\":\"1970-01-01T00:00:00.000000Z\",", ",\"version\":2"));
    }

    @Test
    void whatItSaysIsTheAnswer() {
        Answer answer = Answers.of("ALPHA", """
                {"status": "NOT_APPLICABLE", "reason": "why", "ticks": {"ALPHA.LOW.1": "NO"}, "confidence": "LOW",
                 "evidence": [{"title": "x", "sensitivity": "PUBLIC"}], "targetPhase": "LOW", "targetDate": "2030-01-01",
                 "priority": "HIGH", "leadMinistry": "Justice", "rationale": "so"}""");

        response.answer(answer, Instant.EPOCH);

        assertThat(response.answer()).isEqualTo(answer);
    }

    @Test
    void whatItBeganWithIsMarkedUntilItIsSaved() {
        CarriedOver from = new CarriedOver("2024", "2019", "OLD", "CLOSE");

        response.beginWith(new Carried(Answers.notAssessed("ALPHA"), from));

        assertThat(response.tag().value()).isEqualTo("\"r1\"");
        assertThat(CanonicalJson.write(response.state()))
                .isEqualTo("{\"carriedOver\":{\"edition\":\"2019\",\"round\":\"2024\",\"strength\":\"CLOSE\","
                        + "\"subDomain\":\"OLD\"},\"status\":\"NOT_ASSESSED\",\"version\":1}");
        response.answer(Answers.notAssessed("ALPHA"), Instant.EPOCH);
        assertThat(response.carriedOver()).isNull();
    }

    @Test
    void whatIsEmptyIsNotInItsState() {
        assertThat(response.state()).isEqualTo(Map.of("status", Status.UNANSWERED, "version", 1L));
    }
}
