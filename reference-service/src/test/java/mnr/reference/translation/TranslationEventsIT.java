package mnr.reference.translation;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import mnr.reference.contract.StateTopics;
import mnr.reference.contract.StateTopics.Sent;
import mnr.reference.framework.Editions;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a translation changes on the topic of editions. */
@QuarkusTest
@WithTestResource(StackResource.class)
class TranslationEventsIT {

    private static final String HEAD = "MNR/2023";
    private static final String PART = HEAD + "/POLICY_LEADERSHIP";
    private static final String OTHER_PART = HEAD + "/RESEARCH_DATA";
    private static final String NAME = TextKey.subDomainName("POLICY_LEADERSHIP");

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void aTranslationIsANewStateOfThePartThatItTranslatesAndOfTheHead() {
        // given
        Map<String, Sent> before = sentOnceTheHeadHas("fr");

        // when
        TranslatorsDesk.put(TranslatorsDesk.EDITOR, "pl", TranslatorsDesk.document(Map.of(NAME, "Przywództwo")));

        // then
        Map<String, Sent> after = sentOnceTheHeadHas("pl");
        JsonNode part = sent(after, PART).body();
        assertEquals("Przywództwo", part.at("/translations/pl/name").asText());
        assertEquals(0, part.at("/translations/pl/statements").size());
        assertTrue(sent(after, PART).revision() > sent(before, PART).revision());
        assertEquals(
                sent(before, OTHER_PART).revision(), sent(after, OTHER_PART).revision());
        JsonNode head = sent(after, HEAD).body();
        assertTrue(head.at("/translations/pl/completeness").asDouble() > 0);
        assertTrue(head.at("/translations/pl/title").isNull());
        assertEquals(sent(before, HEAD).body().get("digest"), head.get("digest"), "the document is the same");
        for (JsonNode named : head.get("parts")) {
            JsonNode held =
                    sent(after, HEAD + "/" + named.get("subDomain").asText()).body();
            assertEquals(named.get("digest"), held.get("digest"), "the edition has arrived");
        }
    }

    @Test
    void aLanguageThatIsBegunWithoutTextsIsANewStateOfTheHead() {
        // given
        Map<String, Sent> before = sentOnceTheHeadHas("fr");

        // when
        TranslatorsDesk.put(TranslatorsDesk.EDITOR, "lv", TranslatorsDesk.document(Map.of()));

        // then
        Map<String, Sent> after = sentOnceTheHeadHas("lv");
        assertEquals(
                0, sent(after, HEAD).body().at("/translations/lv/completeness").asDouble());
        assertTrue(sent(after, HEAD).revision() > sent(before, HEAD).revision());
    }

    @Test
    void aReviewIsANewStateOfTheHeadAlone() {
        // given
        String tag = TranslatorsDesk.put(
                        TranslatorsDesk.EDITOR, "uk", TranslatorsDesk.document(Map.of(NAME, "Лідерство")))
                .header("ETag");
        Map<String, Sent> before = sentOnceTheHeadHas("uk");

        // when
        TranslatorsDesk.review(TranslatorsDesk.PUBLISHER, "uk", tag);

        // then
        Map<String, Sent> after = sentOnceTheHeadIsNewerThan(sent(before, HEAD).revision());
        assertEquals(
                "REVIEWED",
                sent(after, HEAD).body().at("/translations/uk/reviewState").asText());
        assertEquals(sent(before, PART).revision(), sent(after, PART).revision());
    }

    private Map<String, Sent> sentOnceTheHeadHas(String language) {
        return Awaitility.await("the relay sends after the commit, on a thread of its own")
                .atMost(Duration.ofSeconds(60))
                .until(
                        this::latest,
                        latest -> latest.containsKey(HEAD)
                                && sent(latest, HEAD).body().get("translations").has(language));
    }

    private Map<String, Sent> sentOnceTheHeadIsNewerThan(long revision) {
        return Awaitility.await("the relay sends after the commit, on a thread of its own")
                .atMost(Duration.ofSeconds(60))
                .until(this::latest, latest -> sent(latest, HEAD).revision() > revision);
    }

    private Map<String, Sent> latest() {
        return StateTopics.latest(StateTopics.read(bootstrapServers), Editions.TOPIC);
    }

    private static Sent sent(Map<String, Sent> latest, String key) {
        return Objects.requireNonNull(latest.get(key), key);
    }
}
