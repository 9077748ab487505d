package mnr.assessment.idempotency;

import java.util.List;
import java.util.Map;

import mnr.assessment.Api;
import mnr.assessment.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sent with a key here, and what tells an answer from its replay. */
final class Keyed {

    static final String REPLAY = "Idempotent-Replay";

    private static final String ASSESSMENTS = "/api/v1/assessments";

    private Keyed() {}

    static Answer begin(Api api, String round, String country) {
        return api.post(ASSESSMENTS, Map.of("round", round, "country", country, "kind", "SELF"));
    }

    static List<String> begun(String round) {
        return Api.as("secretariat")
                .get(ASSESSMENTS + "?round=" + round)
                .expect(200)
                .items("id");
    }

    static void assertFresh(Answer answer) {
        assertThat(answer.response().header(REPLAY)).isNull();
    }

    static void assertReplay(Answer again, Answer first) {
        assertThat(again.response().header(REPLAY)).isEqualTo("true");
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.response().asByteArray()).isEqualTo(first.response().asByteArray());
        for (String header : List.of("Content-Type", "Content-Length", "Location", "ETag", "Cache-Control")) {
            assertThat(again.response().header(header))
                    .as(header)
                    .isEqualTo(first.response().header(header));
        }
    }
}
