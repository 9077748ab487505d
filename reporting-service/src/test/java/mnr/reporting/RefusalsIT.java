package mnr.reporting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.reporting.Api.Answer;
import mnr.reporting.campaign.Broker;
import mnr.reporting.campaign.Campaign;
import mnr.reporting.campaign.Topics;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(StackResource.class)
class RefusalsIT {

    /** The round REFUSED is held whole; of HEADLESS the edition is missing. */
    @BeforeEach
    void roundsAreHeld() {
        if (Api.as("analyst").get("live/cells?round=REFUSED&kind=SELF").status() != 200) {
            try (Broker broker = Broker.open()) {
                broker.publish(Campaign.of("REFUSED", 3).states());
                broker.publish(Campaign.of("HEADLESS", 3).states().stream()
                        .filter(state -> !state.topic().equals(Topics.EDITIONS))
                        .toList());
            }
            await("both rounds are applied")
                    .until(() -> Api.as("analyst")
                                            .get("live/cells?round=REFUSED&kind=SELF&group=FAR_SOUTH")
                                            .status()
                                    == 200
                            && Api.as("analyst")
                                            .get("live/cells?round=HEADLESS&kind=SELF")
                                            .status()
                                    == 503);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "refusals.csv", useHeadersInDisplayName = true)
    void itIsRefusedWithAProblem(
            String what,
            String method,
            String path,
            int status,
            String code,
            @Nullable String parameter,
            @Nullable String violation) {
        // when
        Answer answer = Api.as("analyst").send(method, path, Map.of());

        // then
        assertProblem(answer, status, code);
        if (parameter != null) {
            JsonNode only = answer.body().get("violations");
            assertThat(only).hasSize(1);
            assertThat(only.get(0).get("parameter").asText()).isEqualTo(parameter);
            assertThat(only.get(0).get("code").asText()).isEqualTo(violation);
        }
    }

    @Test
    void allFaultsOfARequestAreNamedAtOnce() {
        // when
        Answer answer = Api.as("analyst").get("live/cells?round=REFUSED&kind=SELF&scheme=NOPE&item=NOPE");

        // then
        assertProblem(answer, 400, "INVALID_PARAMETER");
        assertThat(answer.body().get("violations"))
                .extracting(fault -> fault.get("parameter").asText())
                .containsExactlyInAnyOrder("scheme", "item");
    }

    @Test
    void aPendingEditionIsWorthAnotherTry() {
        assertThat(Api.as("analyst").get("live/cells?round=HEADLESS&kind=SELF").header("Retry-After"))
                .isEqualTo("1");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertProblem(Api.withToken(Tokens.wrongAudience("analyst")).get("rounds"), 401, "TOKEN_AUDIENCE");
    }

    @Test
    void aCursorOfAnotherFilterIsRefused() {
        // given
        String cells = "live/cells?limit=2&round=REFUSED&kind=";
        String next = Api.as("analyst").get(cells + "SELF").next().orElseThrow();

        // when
        Answer answer = Api.as("analyst").get(next.replace("kind=SELF", "kind=SUPPORTED"));

        // then
        assertProblem(answer, 400, "INVALID_PARAMETER");
        assertThat(answer.body().at("/violations/0/parameter").asText()).isEqualTo("cursor");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().get("code").asText()).isEqualTo(code);
        assertThat(answer.body().get("type").asText())
                .isEqualTo("urn:mnr:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
    }

    @Test
    void aForgedCursorIsRefused() {
        // given
        String next = Api.as("analyst")
                .get("live/cells?limit=2&round=REFUSED&kind=SELF")
                .next()
                .orElseThrow();
        String rounds = Api.as("analyst").get("rounds?limit=1").next().orElseThrow();

        for (String forged :
                List.of(forged(next), forged(next, "A", "B"), forged(next, "A", "B", "C\0"), forged(rounds, "A\0"))) {
            // when
            Answer answer = Api.as("analyst").get(forged);

            // then
            assertProblem(answer, 400, "INVALID_PARAMETER");
            assertThat(answer.body().at("/violations/0/parameter").asText()).isEqualTo("cursor");
        }
    }

    /** The next page's cursor with its keys replaced: what binds it to its list is no secret. */
    private static String forged(String next, String... keys) {
        String cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");
        ByteBuffer buffer =
                ByteBuffer.allocate(1_000).put(Base64.getUrlDecoder().decode(cursor), 0, 12);
        for (String key : keys) {
            buffer.putShort((short) key.length()).put(key.getBytes(StandardCharsets.UTF_8));
        }
        byte[] forged = Arrays.copyOf(buffer.array(), buffer.position());
        return next.replace(cursor, Base64.getUrlEncoder().withoutPadding().encodeToString(forged));
    }
}
