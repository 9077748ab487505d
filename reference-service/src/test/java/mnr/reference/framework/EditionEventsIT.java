package mnr.reference.framework;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.contract.StateTopics;
import mnr.reference.contract.StateTopics.Sent;
import mnr.reference.translation.SourceTexts;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static mnr.reference.framework.Editing.EDITOR;
import static mnr.reference.framework.Editing.PUBLISHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What others learn of an edition: nothing of a draft, all of it once it is published. */
@QuarkusTest
@WithTestResource(StackResource.class)
class EditionEventsIT {

    private final String framework = Editing.framework();

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void anotherModelIsImportedPublishedServedAndSent() {
        // given
        List<Integer> shape =
                IntStream.range(0, 15).mapToObj(n -> n < 5 ? 3 : 2).toList();
        EditionDocument document = EditionDocuments.named(framework, "1", EditionDocuments.of(5, shape, 3));

        // when
        Editing.published(document);

        // then
        assertEquals(35, document.subDomains().count());
        assertEquals(document, Editing.documentOf(Api.get(Editing.path(document))));
        assertWhole(document, sentOnceHeadIsThere());
    }

    @Test
    void fiveHundredSubDomainsOfTenPhasesWithTenStatementsArriveWholeAndTranslated() throws Exception {
        // given
        EditionDocument document =
                EditionDocuments.named(framework, "BIG", EditionDocuments.of(10, Collections.nCopies(50, 10), 10));
        String tag = Editing.begin(EDITOR, document).header("ETag");
        Map<String, String> texts = new TreeMap<>();
        SourceTexts.of(document).byKey().forEach((key, text) -> texts.put(key, "Traduit : " + text));
        Answer translated = Api.sendAs(
                Tokens.of(EDITOR),
                "PUT",
                Editing.path(document) + "/translations/fr",
                Map.of("If-None-Match", "*"),
                "application/json",
                new JsonMapper().writeValueAsBytes(Map.of("texts", texts)));
        assertEquals(201, translated.status(), translated::text);

        // when
        Answer published = Editing.act(PUBLISHER, document, "publish", tag);

        // then
        assertEquals(200, published.status(), published::text);
        assertEquals(500, document.subDomains().count());
        assertEquals(document, Editing.documentOf(Api.get(Editing.path(document))));
        Map<String, Sent> sent = sentOnceHeadIsThere();
        assertWhole(document, sent);
        assertEquals(
                50_000,
                sent.values().stream()
                        .map(Sent::body)
                        .mapToInt(body -> body.path("criteria").findValues("id").size())
                        .sum());
        assertEquals(
                50_000,
                sent.values().stream()
                        .map(Sent::body)
                        .mapToInt(body -> body.at("/translations/fr/statements").size())
                        .sum());
        assertEquals(
                1,
                Objects.requireNonNull(sent.get(framework + "/BIG"))
                        .body()
                        .at("/translations/fr/completeness")
                        .asInt());
    }

    @Test
    void aDraftIsOnNoTopic() {
        // given
        Editing.begin(EDITOR, Editing.document(framework, "DRAFT"));

        // when
        Editing.published(Editing.document(framework, "1"));

        // then
        assertTrue(sentOnceHeadIsThere().keySet().stream().noneMatch(key -> key.contains("DRAFT")));
    }

    @Test
    void retirementIsAnotherStateOfTheHeadAlone() {
        // given
        EditionDocument document = Editing.published(Editing.document(framework, "1"));
        Map<String, Sent> before = sentOnceHeadIsThere();
        String head = framework + "/1";

        // when
        Editing.act(PUBLISHER, document, "retire", "*");

        // then
        Map<String, Sent> after = sentOnce(sent -> state(sent, head).equals("RETIRED"));
        assertEquals("PUBLISHED", state(before, head));
        assertTrue(revision(after, head) > revision(before, head));
        before.keySet().stream()
                .filter(key -> !key.equals(head))
                .forEach(part -> assertEquals(revision(before, part), revision(after, part)));
    }

    @Test
    void whatCannotBeSentIsNotPublished() {
        // given
        EditionDocument small = EditionDocuments.named(framework, "1", EditionDocuments.of(10, List.of(1), 5));
        EditionDocument document = EditionDocuments.worded("long ".repeat(3_990), small);
        String tag = Editing.begin(EDITOR, document).header("ETag");

        // when
        Answer answer = Editing.act(PUBLISHER, document, "publish", tag);

        // then
        assertEquals(422, answer.status(), answer::text);
        assertEquals("RECORD_TOO_LARGE", answer.body().get("code").asText());
        assertEquals(framework + "/1/CAPABILITY_0_0", answer.body().get("key").asText());
        assertEquals(
                List.of("DRAFT"),
                Api.sendAs(Tokens.of(EDITOR), "GET", "frameworks/" + framework + "/editions")
                        .items("state"));
    }

    private Map<String, Sent> sentOnceHeadIsThere() {
        return sentOnce(sent -> sent.keySet().stream().anyMatch(key -> key.matches("[^/]+/[^/]+")));
    }

    /** The last record of each of the framework's keys. */
    private Map<String, Sent> sentOnce(Predicate<Map<String, Sent>> complete) {
        return Awaitility.await("the relay sends what is in the outbox, on a thread of its own")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> StateTopics.latest(StateTopics.read(bootstrapServers), Editions.TOPIC).entrySet().stream()
                                .filter(sent -> sent.getKey().startsWith(framework + "/"))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                        complete);
    }

    private void assertWhole(EditionDocument document, Map<String, Sent> sent) {
        String key = framework + "/" + document.edition();
        JsonNode head = Objects.requireNonNull(sent.get(key)).body();
        assertEquals(document.phases().size(), head.get("phases").size());
        assertEquals(document.capabilities().size(), head.get("capabilities").size());
        assertEquals(document.subDomains().count(), head.get("parts").size());
        for (JsonNode part : head.get("parts")) {
            Sent held = Objects.requireNonNull(
                    sent.get(key + "/" + part.get("subDomain").asText()));
            assertEquals(part.get("digest").asText(), held.body().get("digest").asText());
        }
    }

    private static String state(Map<String, Sent> sent, String key) {
        Sent head = sent.get(key);
        return head == null ? "" : head.body().get("state").asText();
    }

    private static long revision(Map<String, Sent> sent, String key) {
        return Objects.requireNonNull(sent.get(key), key).revision();
    }
}
