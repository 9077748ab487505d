package mnr.reference.contract;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.architecture.contract.AsyncApi;
import mnr.reference.Api;
import mnr.reference.contract.StateTopics.Sent;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the service really sends, read back from Kafka. */
@QuarkusTest
@WithTestResource(StackResource.class)
class EventContractIT {

    private static final String EDITIONS = "mnr.reference.editions.v1";
    private static final String COUNTRIES = "mnr.reference.countries.v1";
    private static final String GROUPINGS = "mnr.reference.groupings.v1";

    private static final int SCHEMES = 10;
    private static final int ALL_COUNTRIES = 224;
    private static final int ALL_SUB_DOMAINS = 20;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private List<Sent> sent = List.of();

    @BeforeEach
    void everythingIsSent() {
        Awaitility.await("the relay sends after the start, on a thread of its own")
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    sent = StateTopics.read(bootstrapServers);
                    return StateTopics.TOPICS.stream()
                                    .mapToInt(topic ->
                                            StateTopics.latest(sent, topic).size())
                                    .sum()
                            >= ALL_SUB_DOMAINS + 1 + ALL_COUNTRIES + SCHEMES * (ALL_COUNTRIES + 1);
                });
    }

    @Test
    void everyRecordIsAsItsSchemaSays() {
        Map<String, EventContract> contracts = EventContract.all();
        for (Sent one : sent) {
            String name = EventContract.nameOf(one.topic(), one.body());
            EventContract contract = Objects.requireNonNull(contracts.get(name), name);
            assertEquals(List.of(), contract.faults(one.text()), () -> one.topic() + " " + one.key());
        }
    }

    @Test
    void everyRecordIsACloudEventInBinaryMode() {
        for (Sent one : sent) {
            Map<String, String> headers = one.headers();
            assertEquals("1.0", headers.get("ce_specversion"));
            assertEquals(one.key() + "@" + one.revision(), headers.get("ce_id"));
            assertEquals("urn:mnr:reference", headers.get("ce_source"));
            assertEquals(one.topic(), headers.get("ce_type"));
            assertEquals(one.key(), headers.get("ce_subject"));
            assertEquals("application/json", headers.get("content-type"));
            assertTrue(Instant.parse(headers.getOrDefault("ce_time", "")).isAfter(Instant.EPOCH));
        }
    }

    @Test
    void everyRecordIsAsTheAsyncApiDocumentSays() {
        // given
        AsyncApi document = AsyncApi.read(Path.of("contracts/asyncapi.yaml"));
        Map<String, AsyncApi.Message> messages = document.messages();

        // then
        for (Sent one : sent) {
            String name = EventContract.nameOf(one.topic(), one.body());
            AsyncApi.Message message = Objects.requireNonNull(messages.get(name), name);
            assertEquals(one.topic(), message.topic());
            assertTrue(message.hasKey(one.key()), one::key);
            assertEquals(List.of(), document.faults(message, one.headers()), one::key);
        }
    }

    @Test
    void theKeyIsTheIdentityInTheBody() {
        for (Sent one : sent) {
            JsonNode body = one.body();
            String identity = switch (EventContract.nameOf(one.topic(), body)) {
                case EDITIONS + ".head" -> path(body, "framework", "edition");
                case EDITIONS + ".sub-domain" -> path(body, "framework", "edition", "subDomain");
                case "mnr.reference.crosswalks.v1" -> path(body, "framework", "to", "from");
                case COUNTRIES -> path(body, "country");
                case GROUPINGS + ".scheme" -> path(body, "scheme");
                default -> path(body, "scheme", "country");
            };
            assertEquals(one.key(), identity);
        }
    }

    @Test
    void theEditionHasArrivedWithEveryPartThatItsHeadNames() {
        // given
        Map<String, Sent> editions = StateTopics.latest(sent, EDITIONS);

        // when
        JsonNode head = Objects.requireNonNull(editions.get("MNR/2023")).body();

        // then
        assertEquals(ALL_SUB_DOMAINS, head.get("parts").size());
        for (JsonNode part : head.get("parts")) {
            Sent held = Objects.requireNonNull(
                    editions.get("MNR/2023/" + part.get("subDomain").asText()));
            assertEquals(part.get("digest").asText(), held.body().get("digest").asText());
        }
    }

    @Test
    void everyCountryHasAStateAndAMembershipRecordInEveryScheme() {
        // given
        List<String> countries = Api.all("countries", "country");
        List<String> expected = new ArrayList<>();
        for (String scheme : Api.all("grouping-schemes", "scheme")) {
            expected.add(scheme);
            countries.forEach(country -> expected.add(scheme + "/" + country));
        }

        // then
        assertEquals(
                countries,
                StateTopics.latest(sent, COUNTRIES).keySet().stream().sorted().toList());
        assertEquals(
                expected.stream().sorted().toList(),
                StateTopics.latest(sent, GROUPINGS).keySet().stream().sorted().toList());
    }

    @Test
    void theSchemesDigestIsThatOfTheMembershipsSent() throws Exception {
        // given
        Map<String, Sent> groupings = StateTopics.latest(sent, GROUPINGS);

        for (String scheme : Api.all("grouping-schemes", "scheme")) {
            // when
            List<String> lines = groupings.values().stream()
                    .map(Sent::body)
                    .filter(body -> body.get("scheme").asText().equals(scheme) && body.has("country"))
                    .flatMap(body -> lines(body).stream())
                    .sorted()
                    .toList();

            // then
            JsonNode memberships =
                    Objects.requireNonNull(groupings.get(scheme)).body().get("memberships");
            assertEquals(lines.size(), memberships.get("count").asInt(), scheme);
            assertEquals(digest(lines), memberships.get("digest").asText(), scheme);
        }
    }

    private static List<String> lines(JsonNode record) {
        List<String> lines = new ArrayList<>();
        record.get("memberships")
                .forEach(span -> lines.add(String.join(
                        ",",
                        record.get("country").asText(),
                        span.get("group").asText(),
                        span.get("from").asText(),
                        span.get("to").isNull() ? "" : span.get("to").asText())));
        return lines;
    }

    private static String digest(List<String> lines) throws Exception {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(hash);
    }

    private static String path(JsonNode body, String... members) {
        return List.of(members).stream()
                .map(member -> body.get(member).asText())
                .collect(Collectors.joining("/"));
    }
}
