package mnr.reporting.live;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.reporting.Api;
import mnr.reporting.Api.Answer;
import mnr.reporting.campaign.Broker;
import mnr.reporting.campaign.Campaign;
import mnr.reporting.campaign.Recounted;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(StackResource.class)
class LiveCellsIT {

    private static final Campaign CAMPAIGN = Campaign.of("LIVE", 10);
    private static final String CELLS = "live/cells?round=LIVE&kind=SELF";

    private final Api analyst = Api.as("analyst");

    @BeforeEach
    void aRoundIsHeld() {
        if (analyst.get(CELLS).status() != 200) {
            try (Broker broker = Broker.open()) {
                broker.publish(CAMPAIGN.states());
            }
            Map<String, String> expected = Recounted.cells(CAMPAIGN, "SELF");
            await("the round is applied")
                    .untilAsserted(() ->
                            assertThat(Recounted.served(analyst.all(CELLS))).isEqualTo(expected));
        }
    }

    @Test
    void theBodyNamesTheRound() {
        // when
        JsonNode body = analyst.get(CELLS).body();

        // then
        assertThat(body.get("round").asText()).isEqualTo("LIVE");
        assertThat(body.get("kind").asText()).isEqualTo("SELF");
        assertThat(body.get("framework").asText()).isEqualTo("LIVE");
        assertThat(body.get("edition").asText()).isEqualTo("1");
        assertThat(body.get("referenceDate").asText()).isEqualTo("2026-01-01");
        assertThat(body.get("demo").asBoolean()).isTrue();
    }

    @Test
    void cellsComeByGroupAndInTheEditionsOrderOfItems() {
        // when
        List<JsonNode> cells = analyst.all(CELLS + "&scheme=LIVE_REGION&group=EARTH&limit=4");

        // then
        assertThat(cells)
                .extracting(cell -> cell.get("item").asText())
                .containsExactly(
                        "OVERALL", "CARE", "CARE_A", "CARE_B", "DATA", "DATA_A", "LAW", "LAW_A", "LAW_B", "LAW_C");
    }

    @Test
    void pagesJoinWithoutGapOrDouble() {
        // when
        List<JsonNode> byThree = analyst.all(CELLS + "&limit=3");

        // then
        assertThat(byThree).isEqualTo(analyst.all(CELLS + "&limit=500"));
    }

    @Test
    void aKindThatNobodyReportedIsShownEmpty() {
        // when
        List<JsonNode> cells = analyst.all("live/cells?round=LIVE&kind=SUPPORTED&scheme=LIVE_REGION&group=EARTH");

        // then
        assertThat(cells).hasSize(10).allSatisfy(cell -> {
            assertThat(cell.get("members").asLong()).isPositive();
            assertThat(cell.get("respondents").asLong()).isZero();
            assertThat(cell.get("coverage").asText()).isEqualTo("0.0");
            assertThat(cell.get("counts")).isNotEmpty().allMatch(count -> count.asLong() == 0);
            assertThat(cell.get("median").isNull()).isTrue();
            assertThat(cell.at("/derived/mean").isNull()).isTrue();
            assertThat(cell.at("/derived/shares").isNull()).isTrue();
        });
    }

    @Test
    void oneCellCanBeAskedFor() {
        // when
        List<JsonNode> cells = analyst.all(CELLS + "&group=ISLAND&item=LAW_B");

        // then
        assertThat(cells).hasSize(1);
        assertThat(cells.getFirst().get("scheme").asText()).isEqualTo("LIVE_TYPE");
    }

    @Test
    void anUnchangedViewIsNotSentAgain() {
        // given
        Answer first = analyst.get(CELLS);

        // when
        Answer again = analyst.send("GET", CELLS, Map.of("If-None-Match", first.header("ETag")));

        // then
        assertThat(first.header("ETag")).startsWith("\"");
        assertThat(first.header("Cache-Control")).contains("private").contains("no-cache");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void otherCellsHaveAnotherTag() {
        assertThat(analyst.get(CELLS + "&item=LAW").header("ETag"))
                .isNotEqualTo(analyst.get(CELLS + "&item=CARE").header("ETag"));
    }

    @Test
    void theRoundsHeldAreListed() {
        // when
        List<JsonNode> rounds = analyst.all("rounds?limit=1");

        // then
        assertThat(rounds)
                .extracting(round -> round.get("round").asText())
                .contains("LIVE")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(rounds)
                .filteredOn(round -> round.get("round").asText().equals("LIVE"))
                .allSatisfy(round -> {
                    assertThat(round.get("invited").asInt()).isEqualTo(9);
                    assertThat(round.get("demo").asBoolean()).isTrue();
                    assertThat(round.get("state").asText()).isEqualTo("OPEN");
                });
    }
}
