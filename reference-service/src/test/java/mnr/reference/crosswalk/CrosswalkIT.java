package mnr.reference.crosswalk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.contract.StateTopics;
import mnr.reference.contract.StateTopics.Sent;
import mnr.reference.framework.Editing;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(StackResource.class)
class CrosswalkIT {

    private static final Map<String, String> FIRST = Map.of("If-None-Match", "*");

    /** CAPABILITY_0 has two sub-domains, CAPABILITY_1 one, in both editions. */
    private static final String ITEMS = """
            {"items": [
              {"from": "CAPABILITY_0_0", "to": "CAPABILITY_0_1", "strength": "BROAD", "note": "It covers more"},
              {"from": "CAPABILITY_0_1", "strength": "NONE"},
              {"from": "CAPABILITY_1_0", "to": "CAPABILITY_1_0", "strength": "EXACT"}]}
            """;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private String framework = "";

    @BeforeEach
    void publishTwoEditions() {
        framework = Editing.frameworkWithEditions("1", "2");
    }

    @Test
    void whatIsWrittenIsRead() {
        // when
        Answer written = save("2", "1", FIRST, ITEMS);

        // then
        assertEquals(200, written.status(), written::text);
        Answer read = Api.get(path("2", "1"));
        assertEquals(written.text(), read.text());
        assertEquals(written.header("ETag"), read.header("ETag"));
        assertEquals(false, read.body().get("derived").asBoolean());
        assertEquals(List.of("1"), Api.get(list("2")).items("from"));
    }

    @Test
    void theLatestIsNamedByItsCode() {
        // given
        save("2", "1", FIRST, ITEMS);

        // when
        Answer one = Api.get(path("latest", "1"));
        Answer all = Api.get(list("latest"));

        // then
        assertEquals("/api/v1/" + path("2", "1"), one.header("Content-Location"));
        assertEquals("/api/v1/" + list("2"), all.header("Content-Location"));
    }

    @Test
    void theOtherWayRoundIsDerived() {
        // given
        save("2", "1", FIRST, ITEMS);

        // when
        JsonNode derived = Api.get(path("1", "2")).body();

        // then
        assertEquals(true, derived.get("derived").asBoolean());
        assertEquals(
                List.of(
                        "CAPABILITY_0_1 CAPABILITY_0_0 NARROW",
                        "CAPABILITY_1_0 CAPABILITY_1_0 EXACT",
                        "CAPABILITY_0_0  NONE"),
                items(derived));
        assertEquals(List.of("true"), Api.get(list("1")).items("derived"));
    }

    @Test
    void whatIsWrittenGoesBeforeWhatIsDerived() {
        // given
        save("2", "1", FIRST, ITEMS);

        // when
        Answer written = save("1", "2", FIRST, ITEMS);

        // then
        assertEquals(200, written.status(), written::text);
        assertEquals(written.text(), Api.get(path("1", "2")).text());
        assertEquals(List.of("false"), Api.get(list("1")).items("derived"));
    }

    @Test
    void anEditionIsItself() {
        assertEquals(
                List.of(
                        "CAPABILITY_0_0 CAPABILITY_0_0 EXACT",
                        "CAPABILITY_0_1 CAPABILITY_0_1 EXACT",
                        "CAPABILITY_1_0 CAPABILITY_1_0 EXACT"),
                items(Api.get(path("2", "2")).body()));
        assertEquals(400, save("2", "2", FIRST, ITEMS).status());
    }

    @Test
    void aCrosswalkIsReplacedByWhoKnowsIt() {
        // given
        String first = save("2", "1", FIRST, ITEMS).header("ETag");
        String other = ITEMS.replace("BROAD", "CLOSE");

        // when
        Answer replaced = save("2", "1", Map.of("If-Match", first), other);
        Answer late = save("2", "1", Map.of("If-Match", first), ITEMS);

        // then
        assertEquals(200, replaced.status(), replaced::text);
        assertEquals(412, late.status());
        assertEquals(replaced.header("ETag"), late.header("ETag"));
        assertEquals(412, save("2", "1", FIRST, ITEMS).status());
        assertEquals(428, save("2", "1", Map.of(), ITEMS).status());
    }

    @Test
    void whatIsNotThereIsNotReplaced() {
        assertEquals(428, save("2", "1", Map.of(), ITEMS).status());
        assertEquals(412, save("2", "1", Map.of("If-Match", "*"), ITEMS).status());
        assertEquals(
                "UNKNOWN_CROSSWALK", Api.get(path("2", "1")).body().get("code").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}|#/items REQUIRED
            {"items":[{"from":"A"}]}|#/items/0/strength REQUIRED
            {"items":[{"from":"A","strength":"SAME"}]}|#/items/0/strength UNKNOWN_VALUE
            {"items":[null]}|#/items/0 REQUIRED
            """)
    void whatHasNotTheShapeIsRefused(String body, String fault) {
        // when
        Answer answer = save("2", "1", FIRST, body);

        // then
        assertEquals(400, answer.status());
        JsonNode first = answer.body().at("/violations/0");
        assertEquals(
                fault, first.get("pointer").asText() + " " + first.get("code").asText());
    }

    @Test
    void allFaultsAreToldAndNothingIsKept() {
        // when
        Answer answer =
                save("2", "1", FIRST, "{\"items\":[{\"from\":\"NOPE\",\"to\":\"NOPE\",\"strength\":\"EXACT\"}]}");

        // then
        assertEquals(400, answer.status());
        assertEquals(5, answer.body().get("violations").size(), answer::text);
        assertEquals(404, Api.get(path("2", "1")).status());
    }

    @Test
    void aDraftIsNotMapped() {
        // given
        Editing.beginDraft(framework, "3");

        // when
        Answer from = save("2", "3", FIRST, ITEMS);
        Answer to = save("3", "2", FIRST, ITEMS);

        // then
        assertEquals("EDITION_IS_DRAFT", from.body().get("code").asText());
        assertEquals("EDITION_IS_DRAFT", to.body().get("code").asText());
        assertEquals(404, Api.get(list("3")).status());
    }

    @Test
    void aCrosswalkIsSentWholeUnderOneKey() {
        // given
        String key = framework + "/2/1";

        // when
        save("2", "1", FIRST, ITEMS);
        Sent first = sent(key, 0);
        save("2", "1", Map.of("If-Match", "*"), ITEMS.replace("BROAD", "CLOSE"));
        Sent second = sent(key, first.revision());

        // then
        assertEquals(3, first.body().get("items").size());
        assertEquals("BROAD", first.body().at("/items/0/strength").asText());
        assertEquals("CLOSE", second.body().at("/items/0/strength").asText());
        assertTrue(second.revision() > first.revision());
    }

    private Sent sent(String key, long after) {
        return Awaitility.await("the relay sends what is in the outbox, on a thread of its own")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> StateTopics.latest(StateTopics.read(bootstrapServers), CrosswalkStates.TOPIC)
                                .getOrDefault(key, new Sent("", "", "{\"revision\":0}", Map.of())),
                        one -> one.revision() > after);
    }

    private static List<String> items(JsonNode crosswalk) {
        List<String> items = new java.util.ArrayList<>();
        crosswalk
                .get("items")
                .forEach(item -> items.add(
                        item.get("from").asText() + " " + item.path("to").asText() + " "
                                + Objects.requireNonNull(item.get("strength")).asText()));
        return items;
    }

    private Answer save(String to, String from, Map<String, String> headers, String body) {
        return Api.sendAs(
                Tokens.of(Editing.EDITOR),
                "PUT",
                path(to, from),
                headers,
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private String path(String to, String from) {
        return list(to) + "/" + from;
    }

    private String list(String to) {
        return "frameworks/" + framework + "/editions/" + to + "/crosswalks";
    }
}
