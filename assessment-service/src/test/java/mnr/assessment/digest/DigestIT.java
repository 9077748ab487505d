package mnr.assessment.digest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.stack.StackResource;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(StackResource.class)
class DigestIT {

    private static final String SNAPSHOTS = "/api/v1/admin/digests";
    private static final String ROUNDS = "/api/v1/admin/round-digests";
    private static final String TOPIC = "mnr.assessment.validated.v1";

    @Inject
    AgroalDataSource dataSource;

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void whatIsInForceIsToldWithItsRevision() {
        // given
        String id = validated();
        long revision =
                Topics.await(TOPIC, id, 1).getFirst().json().path("revision").asLong();

        // when
        JsonNode digest = await().until(
                        () -> digest(SNAPSHOTS, id),
                        found -> !found.path("pending").asBoolean());

        // then
        assertThat(digest.path("revision").asLong()).isEqualTo(revision);
        assertThat(digest.path("state").asText()).isEqualTo("VALIDATED");
    }

    @Test
    void aReaderAtThePositionHasReadAllThatIsNotPending() {
        // given
        String id = validated();
        await().until(() -> !digest(SNAPSHOTS, id).path("pending").asBoolean());

        // when
        JsonNode page = Api.as("operator").get(SNAPSHOTS).expect(200).json();

        // then
        assertThat(page.path("topic").asText()).isEqualTo(TOPIC);
        Map<String, Long> position = page.path("position")
                .valueStream()
                .collect(toMap(
                        reached -> TOPIC + '-' + reached.path("partition").asInt(),
                        reached -> reached.path("offset").asLong()));
        // what ends a transaction takes an offset of its own, behind the last record
        Topics.ends(TOPIC)
                .forEach((partition, end) ->
                        assertThat(position.get(partition)).as(partition).isBetween(end - 1, end));
    }

    @Test
    void whatWaitsIsPending() throws SQLException {
        // given
        String path = Given.submitted("KEN");
        String id = path.substring(path.lastIndexOf('/') + 1);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // nothing is deleted from the outbox while another has the row that says who may
            statement.execute("select from outbox_relay for update");
            Given.validated(path);

            // when
            JsonNode digest = digest(SNAPSHOTS, id);

            // then
            assertThat(digest.path("pending").asBoolean()).isTrue();
            connection.rollback();
        }
        await().until(() -> !digest(SNAPSHOTS, id).path("pending").asBoolean());
    }

    @Test
    void roundsAreToldOnPagesThatHoldEachOnce() {
        // given
        List<String> codes = List.of(Given.openRound(), Given.plannedRound(), Given.openRound());

        // when
        List<String> keys = new ArrayList<>();
        Optional<String> next = Optional.of(ROUNDS + "?limit=2");
        while (next.isPresent()) {
            Api.Answer page = Api.as("operator").get(next.get()).expect(200);
            keys.addAll(page.items("key"));
            next = page.next();
        }

        // then
        assertThat(keys).doesNotHaveDuplicates().containsAll(codes);
    }

    private static String validated() {
        String path = Given.submitted("KEN");
        Given.validated(path);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static JsonNode digest(String list, String key) {
        Optional<String> next = Optional.of(list + "?limit=500");
        while (next.isPresent()) {
            Api.Answer page = Api.as("operator").get(next.get()).expect(200);
            Optional<JsonNode> found = page.json()
                    .path("items")
                    .valueStream()
                    .filter(item -> item.path("key").asText().equals(key))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            next = page.next();
        }
        throw new AssertionError("no digest of " + key);
    }
}
