package mnr.assessment.response;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty people at the twenty sub-domains of one assessment, each saving on top of what it knows as fast as it can. They do so for
 * some seconds; {@code -Dmnr.editors.duration=PT60S} lets them go on for longer.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class FiftyEditorsIT {

    private static final Logger LOG = Logger.getLogger(FiftyEditorsIT.class);

    private static final int EDITORS = 50;
    private static final Duration DURATION = Duration.parse(System.getProperty("mnr.editors.duration", "PT5S"));
    private static final String FIRST = "\"r1\"";

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void noUpdateIsLost() throws Exception {
        String path = mnrDraft();
        long end = System.nanoTime() + DURATION.toNanos();

        List<Attempt> attempts = editing(path, end);

        Map<String, NavigableMap<Long, String>> saved = savedBySubDomain(attempts);
        long saves = saved.values().stream().mapToInt(Map::size).sum();
        LOG.infof("editors: saves=%d refusals=%d in=%s", saves, attempts.size() - saves, DURATION);
        assertThat(attempts).map(Attempt::status).containsOnly(200, 412);
        assertThat(attempts).filteredOn(Attempt::refused).isNotEmpty().allSatisfy(refused -> {
            assertThat(refused.versionNow()).isGreaterThan(refused.versionSent());
            assertThat(saved.get(refused.subDomain())).containsKey(refused.versionNow());
        });
        assertThat(saved.values())
                .allSatisfy(texts -> assertThat(texts.keySet())
                        .containsExactlyElementsOf(LongStream.rangeClosed(2, texts.size() + 1L)
                                .boxed()
                                .toList()));
        Api reader = Api.as("contributor-ken");
        assertThat(reader.get(path).etag()).isEqualTo("\"a" + (1 + saves) + '"');
        saved.forEach((subDomain, texts) -> {
            Api.Answer response = reader.get(path + "/responses/" + subDomain);
            assertThat(response.etag()).isEqualTo("\"r" + texts.lastKey() + '"');
            assertThat(response.text("rationale")).isEqualTo(texts.lastEntry().getValue());
        });
        JsonNode verified = reader.act(path + "/history/verify", null).json();
        assertThat(verified.path("ok").asBoolean()).as(verified.toString()).isTrue();
        assertThat(verified.path("entries").asLong()).isEqualTo(1 + saves);
        Map<String, List<String>> told = told(reader, path);
        saved.forEach((subDomain, texts) -> assertThat(told.get(subDomain)).containsExactlyElementsOf(texts.values()));
    }

    private static List<Attempt> editing(String path, long end) throws Exception {
        List<Callable<List<Attempt>>> editors = IntStream.range(0, EDITORS)
                .mapToObj(editor -> (Callable<List<Attempt>>) () -> edit(path, editor, end))
                .toList();
        List<Attempt> attempts = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(EDITORS)) {
            for (Future<List<Attempt>> editor : threads.invokeAll(editors)) {
                attempts.addAll(editor.get());
            }
        }
        return attempts;
    }

    /** Saves here and there; what it is told with a refusal is what it knows next time. */
    private static List<Attempt> edit(String path, int editor, long end) {
        Api api = Api.as(editor % 2 == 0 ? "contributor-ken" : "focal-ken");
        Random random = new Random(editor);
        Map<String, String> known = new HashMap<>();
        List<Attempt> attempts = new ArrayList<>();
        while (System.nanoTime() < end) {
            List<String> subDomains = Reference.mnrSubDomains();
            String subDomain = subDomains.get(random.nextInt(subDomains.size()));
            String sent = known.getOrDefault(subDomain, FIRST);
            String text = editor + "-" + attempts.size();
            Api.Answer answer = api.put(
                    path + "/responses/" + subDomain, sent, Map.of("status", "NOT_ASSESSED", "rationale", text));
            Attempt attempt = Attempt.of(subDomain, sent, text, answer);
            known.put(subDomain, attempt.now());
            attempts.add(attempt);
        }
        return attempts;
    }

    private static Map<String, NavigableMap<Long, String>> savedBySubDomain(List<Attempt> attempts) {
        Map<String, NavigableMap<Long, String>> saved = new TreeMap<>();
        attempts.stream()
                .filter(attempt -> !attempt.refused())
                .forEach(attempt -> assertThat(saved.computeIfAbsent(attempt.subDomain(), _ -> new TreeMap<>())
                                .put(attempt.versionNow(), attempt.text()))
                        .as("two saves of one version")
                        .isNull());
        return saved;
    }

    /** The rationales that the history tells of each sub-domain, in its order. */
    private static Map<String, List<String>> told(Api reader, String path) {
        Map<String, List<String>> told = new HashMap<>();
        Optional<String> page = Optional.of(path + "/history?limit=500");
        while (page.isPresent()) {
            Api.Answer answer = reader.get(page.orElseThrow()).expect(200);
            answer.json()
                    .path("items")
                    .forEach(entry -> entry.path("changes").forEach(change -> {
                        if (change.path("pointer").asText().equals("#/rationale")) {
                            told.computeIfAbsent(entry.path("subDomain").asText(), _ -> new ArrayList<>())
                                    .add(change.path("to").asText());
                        }
                    }));
            page = answer.next();
        }
        return told;
    }

    private static String mnrDraft() {
        Map<String, Object> round = Given.round(Given.roundCode());
        round.put("framework", "MNR");
        round.put("edition", "2023");
        return Given.draft(Given.opened(round), "KEN");
    }

    /** @param now the ETag that the answer carries */
    private record Attempt(String subDomain, String sent, String text, int status, String now) {

        static Attempt of(String subDomain, String sent, String text, Api.Answer answer) {
            if (answer.status() == 412) {
                assertThat(answer.text("currentETag"))
                        .isEqualTo(answer.etag())
                        .isEqualTo(answer.json().path("current").path("etag").asText());
            } else {
                answer.expect(200);
            }
            return new Attempt(subDomain, sent, text, answer.status(), answer.etag());
        }

        boolean refused() {
            return status == 412;
        }

        long versionSent() {
            return version(sent);
        }

        long versionNow() {
            return version(now);
        }

        private static long version(String etag) {
            return Long.parseLong(etag.substring(2, etag.length() - 1));
        }
    }
}
