package mnr.bench.saving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Makes rounds and assessments over HTTP, as their people do. */
public final class Campaign {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRETARIAT = "secretariat";

    /** Those that have a focal point in the local realm. */
    private static final List<String> COUNTRIES = List.of("KEN", "BRA", "NPL");

    private static final List<String> KINDS = List.of("SELF", "SUPPORTED", "PEER_REVIEW");

    /** Until a service that was just started knows what the reference service has published. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String api;
    private final UnaryOperator<String> tokens;
    private int rounds;

    /**
     * @param port where the assessment service answers
     * @param tokens gives a user's token
     */
    public Campaign(int port, UnaryOperator<String> tokens) {
        this.api = "http://127.0.0.1:" + port + "/api/v1/";
        this.tokens = tokens;
    }

    /** New assessments in new open rounds, as many a round as there are countries and kinds. */
    public Drafts begin(int count) {
        List<Draft> drafts = new ArrayList<>();
        while (drafts.size() < count) {
            String round = openRound();
            for (String country : COUNTRIES) {
                for (String kind : KINDS) {
                    drafts.add(draft(round, country, kind));
                }
            }
        }
        return new Drafts(drafts.subList(0, count));
    }

    private String openRound() {
        String code = "BENCH_" + ++rounds;
        Map<String, Object> plan = Map.of(
                "code", code,
                "framework", "MNR",
                "edition", "2023",
                "referenceDate", "2026-01-01",
                "opensAt", "2026-01-01T00:00:00Z",
                "closesAt", "2099-01-01T00:00:00Z",
                "demo", true);
        String etag = sent("POST", SECRETARIAT, "rounds", "*", plan)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        sent("POST", SECRETARIAT, "rounds/" + code + "/open", etag, Map.of());
        return code;
    }

    private Draft draft(String round, String country, String kind) {
        String user = "focal-" + country.toLowerCase(Locale.ROOT);
        JsonNode made =
                body(sent("POST", user, "assessments", "*", Map.of("round", round, "country", country, "kind", kind)));
        String responses = "assessments/" + made.path("id").asText() + "/responses";
        List<Sheet> sheets = new ArrayList<>();
        for (JsonNode item : body(sent("GET", user, responses, "*", Map.of())).path("items")) {
            String subDomain = item.path("subDomain").asText();
            String path = URI.create(api + responses).getPath() + '/' + subDomain;
            sheets.add(new Sheet(path, user, subDomain, item.path("etag").asText()));
        }
        return new Draft(UUID.fromString(made.path("id").asText()), sheets);
    }

    /** The answer to a request that is granted; what is pending is asked for again. */
    private HttpResponse<byte[]> sent(String method, String user, String path, String ifMatch, Map<String, ?> body) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<byte[]> answer = send(method, user, path, ifMatch, body);
            if (answer.statusCode() / 100 == 2) {
                return answer;
            }
            if (answer.statusCode() != 503 || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%s %s was answered %d: %s".formatted(method, path, answer.statusCode(), body(answer)));
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private HttpResponse<byte[]> send(String method, String user, String path, String ifMatch, Map<String, ?> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.apply(user))
                .header("If-Match", ifMatch);
        try {
            if (body.isEmpty()) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            }
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(method + ' ' + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + path, e);
        }
    }

    private static JsonNode body(HttpResponse<byte[]> answer) {
        try {
            return answer.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
