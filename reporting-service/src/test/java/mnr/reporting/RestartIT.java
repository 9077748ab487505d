package mnr.reporting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import mnr.reporting.campaign.Broker;
import mnr.reporting.campaign.Campaign;
import mnr.reporting.campaign.Recounted;
import mnr.reporting.campaign.State;
import mnr.reporting.campaign.Topics;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The built service, killed in the middle of intake. It works on a database that no other test of this module uses, as
 * the service of the other tests reads the same topics.
 */
class RestartIT {

    private static final Duration STARTED = Duration.ofSeconds(60);

    @Test
    void aKilledServiceGoesOnFromItsDatabase() {
        // given
        StackResource stack = new StackResource();
        stack.init(Map.of("database", "reference"));
        Map<String, String> settings = new HashMap<>(stack.start());
        settings.put("mnr.projection.max-poll-records", "5");
        Campaign campaign = Campaign.of("RESTART", 150);
        long expectedPositions = campaign.states().stream()
                .filter(state -> state.topic().equals(Topics.VALIDATED))
                .map(State::key)
                .distinct()
                .count();
        try (Broker broker = Broker.at(settings.getOrDefault("kafka.bootstrap.servers", ""))) {
            broker.publish(campaign.states());
        }
        try (ServiceProcess first = ServiceProcess.start(settings)) {
            await("some positions are applied, not all")
                    .atMost(STARTED)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> positions(settings) > 20);
            first.kill();
        }
        assertThat(positions(settings)).isBetween(20L, expectedPositions - 1);

        // when
        try (ServiceProcess second = ServiceProcess.start(settings)) {

            // then
            for (String kind : Campaign.KINDS) {
                String cells = second.address("live/cells?limit=500&round=RESTART&kind=" + kind);
                Map<String, String> expected = Recounted.cells(campaign, kind);
                await("all is applied")
                        .atMost(STARTED)
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(
                                        Recounted.served(Api.as("analyst").all(cells)))
                                .isEqualTo(expected));
            }
        }
    }

    private static long positions(Map<String, String> settings) {
        try (Connection connection = DriverManager.getConnection(
                        settings.getOrDefault("quarkus.datasource.jdbc.url", ""),
                        settings.getOrDefault("quarkus.datasource.username", ""),
                        settings.getOrDefault("quarkus.datasource.password", ""));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from position where round = 'RESTART'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException _) {
            return 0; // not migrated yet
        }
    }
}
