package mnr.acceptance;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import mnr.stack.launcher.Service;
import mnr.stack.server.RunningServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The relay of the built assessment service, with processes that are frozen and killed at moments that locks in its database
 * hold it at. What is checked is always the same: of every round that the service knows, the topic has each of its states once,
 * in their order, and of no other.
 */
class RelayIT {

    private static final List<String> STATES = List.of("PLANNED", "OPEN", "CLOSED");

    private final Endpoints endpoints = TestSuite.endpoints();
    private final Callers callers = new Callers(endpoints.realm(), Clock.systemUTC());
    private final URI own = endpoints.assessment();

    @Test
    void aReplicaThatWasFrozenBeyondItsLeaseHarmsNothingWhenItGoesOn() {
        // given
        RunningServer other = TestSuite.replica(Service.ASSESSMENT);
        try {
            URI replica = URI.create("http://127.0.0.1:" + other.port());
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> closeRounds(own, "FROZEN_A", 15));
            awaitSent("FROZEN_A", 5);

            // when
            TestSuite.freeze(Service.ASSESSMENT);
            closeRounds(replica, "FROZEN_B", 5); // sent by who takes the lease once it has run out
            awaitSent("FROZEN_B", 15);
            TestSuite.thaw(Service.ASSESSMENT);
            writing.handle((_, failure) -> failure).join();
            closeRounds(own, "FROZEN_C", 5);
            closeRounds(replica, "FROZEN_D", 5);

            // then
            checkDelivery("FROZEN_");
        } finally {
            TestSuite.thaw(Service.ASSESSMENT);
            other.stop();
        }
    }

    @Test
    void whatWasCommittedAndNotYetDeletedIsNotSentAgain() throws SQLException {
        // given
        try (Connection connection = TestSuite.connect(Service.ASSESSMENT);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM outbox_relay FOR UPDATE"); // whoever deletes asks this row
            closeRounds(own, "UNDELETED", 1);
            awaitSent("UNDELETED", 1);

            // when
            TestSuite.kill(Service.ASSESSMENT.title());
            connection.rollback();
        }
        TestSuite.start();

        // then
        checkDelivery("UNDELETED");
    }

    @Test
    void aWriteThatDiesBeforeItsCommitLeavesNeitherStateNorEvent() throws Exception {
        // given
        CompletableFuture<Void> write;
        try (Connection connection = TestSuite.connect(Service.ASSESSMENT);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE outbox IN SHARE MODE"); // the state is written, its event is not
            write = CompletableFuture.runAsync(() -> plan(own, "UNBORN"));
            Patience.until(() -> isWaited(statement), () -> "the write does not wait for the outbox");

            // when
            TestSuite.kill(Service.ASSESSMENT.title());
            connection.rollback();
        }
        TestSuite.start();

        // then
        assertTrue(write.handle((_, failure) -> failure != null).get());
        assertFalse(rounds("UNBORN").contains("UNBORN"));
        closeRounds(own, "UNBORN", 1);
        checkDelivery("UNBORN");
    }

    private void closeRounds(URI service, String prefix, int count) {
        IntStream.range(0, count).forEach(i -> {
            String code = prefix + "_" + i;
            Answer planned = plan(service, code);
            Answer open = act(service, code, "open", planned);
            act(service, code, "close", open);
        });
    }

    private Answer plan(URI service, String code) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> round = Map.of(
                "code",
                code,
                "framework",
                "MNR",
                "edition",
                "2023",
                "referenceDate",
                "2026-01-01",
                "opensAt",
                now.minus(Duration.ofDays(1)).toString(),
                "closesAt",
                now.plus(Duration.ofDays(365)).toString(),
                "demo",
                false);
        return Patience.whilePending(
                () -> callers.user("secretariat").post(URI.create(service + "/api/v1/rounds"), round));
    }

    private Answer act(URI service, String code, String action, Answer before) {
        return callers.user("secretariat")
                .act(URI.create(service + "/api/v1/rounds/" + code + '/' + action), before.etag(), null);
    }

    private List<String> rounds(String prefix) {
        return callers.user("secretariat").list(URI.create(own + "/api/v1/rounds?limit=500")).stream()
                .map(round -> round.path("code").asText())
                .filter(code -> code.startsWith(prefix))
                .toList();
    }

    private static void awaitSent(String prefix, int count) {
        try (StateTopic topic = StateTopic.open("mnr.assessment.rounds.v1")) {
            Patience.until(
                    () -> topic.records().stream()
                                    .filter(record -> record.key().startsWith(prefix))
                                    .count()
                            >= count,
                    () -> "not " + count + " records of " + prefix);
        }
    }

    private void checkDelivery(String prefix) {
        try (StateTopic topic = StateTopic.open("mnr.assessment.rounds.v1")) {
            List<JsonNode> rounds =
                    callers.user("secretariat").list(URI.create(own + "/api/v1/rounds?limit=500")).stream()
                            .filter(round -> round.path("code").asText().startsWith(prefix))
                            .toList();
            assertFalse(rounds.isEmpty());
            for (JsonNode round : rounds) {
                String code = round.path("code").asText();
                int states = STATES.indexOf(round.path("state").asText()) + 1;
                Patience.until(() -> topic.statesOf(code).size() >= states, () -> "states of " + code);
            }
            List<String> sent = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (JsonNode round : rounds) {
                String code = round.path("code").asText();
                int states = STATES.indexOf(round.path("state").asText()) + 1;
                expected.add(code + ' ' + STATES.subList(0, states));
                sent.add(code + ' ' + topic.statesOf(code));
                assertTrue(topic.revisionsRise(code), code);
            }
            assertEquals(expected, sent);
        }
    }

    private static boolean isWaited(Statement statement) {
        try (ResultSet waiting =
                statement.executeQuery("SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'outbox'::regclass")) {
            return waiting.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
