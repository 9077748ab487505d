package mnr.assessment.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;

import mnr.assessment.Api;
import mnr.assessment.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Somebody who sends files. */
record Sending(Api api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Sending as(String user) {
        return new Sending(Api.as(user));
    }

    /** Sends the lines as one file, and waits until they are applied: the import's path. */
    String done(String... lines) {
        return awaitDone(sent(String.join("\n", lines)));
    }

    /** Sends the file: the import's path. */
    String sent(String file) {
        return path(api.postLines("/api/v1/imports", file.getBytes(UTF_8)).expect(202));
    }

    static String path(Api.Answer made) {
        return made.header("Location").replaceFirst("^https?://[^/]*", "");
    }

    String awaitDone(String path) {
        // The lines are applied after the answer has gone out.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> api.get(path).expect(200).text("state").equals("DONE"));
        return path;
    }

    List<JsonNode> results(String path) {
        return results(path, "");
    }

    List<JsonNode> results(String path, String query) {
        String text = api.get(path + "/results" + query).expect(200).response().asString();
        return text.lines().map(Topics::json).toList();
    }

    /** What became of each line, as {@code 1 ACCEPTED} or {@code 2 REFUSED INVALID_BODY}. */
    List<String> outcomes(String path) {
        return results(path).stream()
                .map(result -> result.path("line").asText()
                        + ' '
                        + result.path("outcome").asText()
                        + (result.has("problem")
                                ? ' ' + result.path("problem").path("code").asText()
                                : ""))
                .toList();
    }

    /** A draft that answers one of TINY's two sub-domains. */
    static String draft(String key, String round, String country) {
        return text(Map.of(
                "key", key,
                "round", round,
                "country", country,
                "kind", "SELF",
                "responses", List.of(Map.of("subDomain", "ALPHA", "status", "ASSESSED", "phase", "LOW"))));
    }

    /** History that answers both. */
    static String validated(String key, String round, String country, String kind) {
        List<Map<String, String>> responses = new ArrayList<>();
        for (String subDomain : List.of("ALPHA", "BETA")) {
            responses.add(Map.of("subDomain", subDomain, "status", "ASSESSED", "phase", "HIGH"));
        }
        return text(Map.of(
                "key", key,
                "round", round,
                "country", country,
                "kind", kind,
                "state", "VALIDATED",
                "validatedAt", "2019-11-02T14:05:00Z",
                "responses", responses));
    }

    private static String text(Object line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
