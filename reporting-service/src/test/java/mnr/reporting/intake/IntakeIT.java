package mnr.reporting.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.projection.database.Database;
import mnr.reporting.Api;
import mnr.reporting.campaign.Broker;
import mnr.reporting.campaign.Campaign;
import mnr.reporting.campaign.Recounted;
import mnr.reporting.campaign.State;
import mnr.reporting.campaign.Topics;
import mnr.stack.StackResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the topics to the figures, on the real broker. */
@QuarkusTest
@WithTestResource(StackResource.class)
class IntakeIT {

    private static final Duration CONSUMED = Duration.ofSeconds(30);

    @Inject
    Database database;

    Broker broker;

    @BeforeEach
    void connect() {
        broker = Broker.open();
    }

    @AfterEach
    void disconnect() {
        broker.close();
    }

    @Test
    void statesInAnyOrderBecomeCells() {
        // given
        Campaign campaign = Campaign.of("KAFKA", 20);
        Map<String, String> expected = Recounted.cells(campaign, "SELF");

        // when
        broker.publish(Consumer.shuffled(campaign.states(), new Random(7)));

        // then
        await("all topics are applied")
                .atMost(CONSUMED)
                .untilAsserted(() -> assertThat(cells("KAFKA")).isEqualTo(expected));
    }

    @Test
    void anUnreadableRecordIsParkedUntilANewerOneReplacesIt() {
        // given
        Campaign campaign = Campaign.of("PARKED", 4);
        State last = campaign.states().stream()
                .filter(state -> state.topic().equals(Topics.VALIDATED))
                .toList()
                .getLast();
        List<State> others = campaign.states().stream()
                .filter(state -> !state.key().equals(last.key()))
                .toList();
        broker.publish(last.topic(), last.key(), last.revision() - 1, "{\"assessment\": \"no state\"}");
        broker.publish(others);
        await("the others are applied, the bad one is parked")
                .atMost(CONSUMED)
                .until(() -> source(Topics.VALIDATED).get("parked").asLong() == 1 && isWhole("PARKED"));

        // when
        broker.publish(List.of(last));

        // then
        await("the newer one is applied").atMost(CONSUMED).untilAsserted(() -> {
            assertThat(source(Topics.VALIDATED).get("parked").asLong()).isZero();
            assertThat(cells("PARKED")).isEqualTo(Recounted.cells(campaign, "SELF"));
        });
    }

    @Test
    void dataThatTheDatabaseRefusesIsParkedToo() {
        // given
        Campaign campaign = Campaign.of("REFUSED", 4);
        State last = statesOf(campaign, Topics.VALIDATED).getLast();
        String refused = new String(last.value(), UTF_8).replace("\"REFUSED\"", "\"REFUSED\\u0000\"");

        // when
        broker.publish(last.topic(), last.key(), last.revision() - 1, refused);

        // then
        await("it is parked")
                .atMost(CONSUMED)
                .until(() -> source(Topics.VALIDATED).get("parked").asLong() == 1);
        broker.publish(campaign.states());
        await("all others are applied, and what replaces it").atMost(CONSUMED).untilAsserted(() -> {
            assertThat(source(Topics.VALIDATED).get("parked").asLong()).isZero();
            assertThat(cells("REFUSED")).isEqualTo(Recounted.cells(campaign, "SELF"));
        });
    }

    @Test
    void aCellThatHasDriftedParksNoValidRecordAndHoldsThemUntilItIsMended() {
        // given
        Campaign campaign = Campaign.of("DRIFTED", 6);
        broker.publish(campaign.states());
        Map<String, String> expected = Recounted.cells(campaign, "SELF");
        await("all is applied")
                .atMost(CONSUMED)
                .untilAsserted(() -> assertThat(cells("DRIFTED")).isEqualTo(expected));
        String right = database.query(
                        "select jsonb_agg(to_jsonb(cell)) from cell where round = 'DRIFTED'", row -> row.getString(1))
                .getFirst();
        database.update("update cell set counts = '{}', not_applicable = 0, not_assessed = 0 where round = 'DRIFTED'");

        // when
        broker.publish(withdrawals(campaign));

        // then
        try {
            await("the withdrawals are tried again and again")
                    .atMost(CONSUMED)
                    .until(() -> source(Topics.VALIDATED).get("state").asText().equals("RETRYING"));
            assertThat(source(Topics.VALIDATED).get("parked").asLong()).isZero();
        } finally {
            database.update("""
                    update cell set counts = mended.counts, not_applicable = mended.not_applicable,
                                    not_assessed = mended.not_assessed
                    from jsonb_populate_recordset(null::cell, ?::jsonb) as mended
                    where (cell.round, cell.kind, cell.scheme, cell.group_code, cell.item)
                        = (mended.round, mended.kind, mended.scheme, mended.group_code, mended.item)""", right);
        }
        await("nobody is counted any more")
                .atMost(CONSUMED)
                .untilAsserted(() -> assertThat(Api.as("analyst").all("live/cells?limit=500&round=DRIFTED&kind=SELF"))
                        .allSatisfy(cell ->
                                assertThat(cell.get("respondents").asLong()).isZero()));
        assertThat(source(Topics.VALIDATED).get("parked").asLong()).isZero();
    }

    @Test
    void freshnessTellsWhatWaits() {
        // given
        Campaign campaign = Campaign.of("WAITING", 6);
        List<State> rounds = statesOf(campaign, Topics.ROUNDS);
        broker.publish(campaign.states().stream()
                .filter(state -> !rounds.contains(state))
                .toList());
        await("positions wait for their round")
                .atMost(CONSUMED)
                .until(() -> freshness().at("/waiting/forRound").asLong() > 0);

        // when
        broker.publish(rounds);

        // then
        await("no position waits for a round any more").atMost(CONSUMED).untilAsserted(() -> {
            assertThat(freshness().at("/waiting/forRound").asLong()).isZero();
            assertThat(source(Topics.ROUNDS).get("lag").asLong()).isZero();
            assertThat(source(Topics.ROUNDS).get("lastAppliedAt").asText()).endsWith("Z");
        });
        assertThat(cells("WAITING")).isEqualTo(Recounted.cells(campaign, "SELF"));
    }

    @Test
    void freshnessTellsWhichSchemesAreNotWhole() {
        // given
        Campaign campaign = Campaign.of("HOLED", 6);
        List<State> memberships = campaign.states().stream()
                .filter(state -> state.key().startsWith("HOLED_REGION/"))
                .toList();
        broker.publish(campaign.states().stream()
                .filter(state -> !memberships.contains(state))
                .toList());
        await("one scheme lacks its memberships, the other is whole")
                .atMost(CONSUMED)
                .untilAsserted(() ->
                        assertThat(incompleteSchemes()).contains("HOLED_REGION").doesNotContain("HOLED_TYPE"));

        // when
        broker.publish(memberships);

        // then
        await("both are whole")
                .atMost(CONSUMED)
                .untilAsserted(() -> assertThat(incompleteSchemes()).doesNotContain("HOLED_REGION", "HOLED_TYPE"));
    }

    private static List<State> statesOf(Campaign campaign, String topic) {
        return campaign.states().stream()
                .filter(state -> state.topic().equals(topic))
                .toList();
    }

    private static List<State> withdrawals(Campaign campaign) {
        return statesOf(campaign, Topics.VALIDATED).stream()
                .map(state -> state.revised(1_000_000, Map.of("state", "WITHDRAWN", "responses", List.of())))
                .toList();
    }

    private static boolean isWhole(String round) {
        return Api.as("analyst").get("live/cells?round=" + round + "&kind=SELF").status() == 200;
    }

    private static Map<String, String> cells(String round) {
        return Recounted.served(Api.as("analyst").all("live/cells?limit=500&round=" + round + "&kind=SELF"));
    }

    private static JsonNode freshness() {
        return Api.as("operator").get("freshness").body();
    }

    private static List<String> incompleteSchemes() {
        return freshness().get("incompleteSchemes").findValuesAsText("scheme");
    }

    private static JsonNode source(String topic) {
        for (JsonNode source : freshness().get("sources")) {
            if (source.get("topic").asText().equals(topic)) {
                return source;
            }
        }
        throw new AssertionError("no source " + topic);
    }
}
