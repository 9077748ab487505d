package mnr.acceptance;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import mnr.acceptance.Campaign.Act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whether what the service says of an assessment, its history and its events tell the same: each act once in all of them, in
 * one order, no act that was promised lost, the last validated answers in the topic and no older ones after newer.
 */
final class Agreement {

    private static final Map<String, String> ACTIONS =
            Map.of("CREATED", "CREATE", "SUBMITTED", "SUBMIT", "VALIDATED", "VALIDATE", "AMENDED", "AMEND");

    private final URI service;
    private final Callers callers;

    Agreement(URI service, Callers callers) {
        this.service = service;
        this.callers = callers;
    }

    void check(Campaign campaign) {
        List<Act> acts = history(campaign.id()).stream()
                .filter(entry -> !entry.path("action").asText().equals("SAVED"))
                .map(entry -> new Act(
                        entry.path("action").asText(), entry.path("version").asLong()))
                .toList();
        assertTrue(acts.containsAll(campaign.done()), campaign.country() + " was promised " + campaign.done());
        assertEquals(acts.size(), acts.stream().distinct().count());
        JsonNode verified = callers.user("secretariat")
                .post(at("assessments/" + campaign.id() + "/history/verify"), Map.of())
                .body();
        assertTrue(verified.path("ok").asBoolean(), verified::toString);
        checkFacts(campaign, acts, verified.path("head").asText());
        checkAnswers(campaign, acts);
    }

    private void checkFacts(Campaign campaign, List<Act> acts, String head) {
        try (StateTopic topic = StateTopic.open("mnr.assessment.lifecycle.v1")) {
            Patience.until(
                    () -> facts(topic, campaign).size() >= acts.size(), () -> "facts of " + campaign.country() + acts);
            List<JsonNode> facts = facts(topic, campaign);
            assertEquals(acts, facts.stream().map(Agreement::act).toList());
            assertEquals(campaign.state(), facts.getLast().path("state").asText());
            assertEquals(head, facts.getLast().path("history").path("hash").asText());
            assertTrue(topic.revisionsRise(campaign.country()), campaign.country());
        }
    }

    private void checkAnswers(Campaign campaign, List<Act> acts) {
        long validations =
                acts.stream().filter(act -> act.action().equals("VALIDATE")).count();
        try (StateTopic topic = StateTopic.open("mnr.assessment.validated.v1")) {
            Patience.until(
                    () -> topic.bodies(campaign.id()).size() >= validations,
                    () -> validations + " validated states of " + campaign.country());
            List<JsonNode> states = topic.bodies(campaign.id());
            assertEquals(validations, states.size());
            assertTrue(topic.revisionsRise(campaign.id()), campaign.country());
            if (validations > 0) {
                assertEquals(
                        digest(campaign.id()).path("revision").asLong(),
                        states.getLast().path("revision").asLong());
            }
        }
    }

    private static List<JsonNode> facts(StateTopic topic, Campaign campaign) {
        return topic.bodies(campaign.country()).stream()
                .filter(fact -> fact.path("assessment").asText().equals(campaign.id()))
                .toList();
    }

    private static Act act(JsonNode fact) {
        String told = fact.path("fact").asText();
        return new Act(ACTIONS.getOrDefault(told, told), fact.path("version").asLong());
    }

    private List<JsonNode> history(String id) {
        return callers.user("secretariat").list(at("assessments/" + id + "/history?limit=500"));
    }

    private JsonNode digest(String id) {
        return callers.user("operator").list(at("admin/digests?limit=500")).stream()
                .filter(digest -> digest.path("key").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private URI at(String path) {
        return URI.create(service + "/api/v1/" + path);
    }
}
