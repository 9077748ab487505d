package mnr.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import mnr.acceptance.Recount.Expected;
import mnr.stack.launcher.Service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The whole journey over the built services as processes, with each service killed in the middle of it and Kafka away for a
 * while; what the live view shows in the end is compared, cell by cell, with a recount of the submitted answers.
 */
class JourneyIT {

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 1, 1);

    @Test
    void theLiveViewEqualsARecountWhateverDiesOnTheWay() {
        // given
        Endpoints endpoints = TestSuite.endpoints();
        Callers callers = new Callers(endpoints.realm(), Clock.systemUTC());
        Journey journey = new Journey(endpoints, callers, Clock.systemUTC(), "JOURNEY");
        World world = new World(endpoints.reference());
        World.Edition edition = world.edition("MNR", "2023");
        Fiction fiction = new Fiction("acceptance", edition.phases(), edition.subDomains());
        List<Submission> submissions =
                world.invited(2, REFERENCE_DATE).stream().map(fiction::of).toList();

        // when
        journey.openRound("MNR", "2023", REFERENCE_DATE, false);
        List<Runnable> disturbances = List.of(
                () -> TestSuite.killAndRestart(Service.REFERENCE.title()),
                () -> TestSuite.killAndRestart(Service.ASSESSMENT.title()),
                () -> TestSuite.killAndRestart(Service.REPORTING.title()),
                () -> TestSuite.kill("Kafka"),
                TestSuite::start,
                () -> {
                    TestSuite.kill("PostgreSQL");
                    TestSuite.killAndRestart(
                            "Keycloak"); // it would answer 500 until each of its connections has failed once
                });
        for (int i = 0; i < submissions.size(); i++) {
            if (i % 3 == 2 && i / 3 < disturbances.size()) {
                disturbances.get(i / 3).run();
            }
            journey.complete(submissions.get(i));
        }
        long consenting = submissions.stream().filter(Submission::aggregates).count();
        Patience.until(
                () -> journey.respondents() == consenting,
                () -> "the live view shows " + journey.respondents() + " of " + consenting);

        // then
        assertTrue(consenting < submissions.size(), "a country without consent must be among them");
        assertEquals(expected(world, edition, submissions), shown(journey.cells(""), edition));
    }

    private static SortedMap<String, Expected> expected(
            World world, World.Edition edition, List<Submission> submissions) {
        Set<String> scope = world.scope(REFERENCE_DATE);
        Recount recount = new Recount(edition, scope, submissions);
        SortedMap<String, Expected> cells = new TreeMap<>();
        for (String scheme : world.schemes()) {
            for (Map.Entry<String, SequencedSet<String>> group :
                    world.members(scheme, REFERENCE_DATE).entrySet()) {
                if (group.getValue().stream().anyMatch(scope::contains)) {
                    for (String item : recount.items()) {
                        cells.put(scheme + "/" + group.getKey() + "/" + item, recount.cell(group.getValue(), item));
                    }
                }
            }
        }
        return cells;
    }

    private static SortedMap<String, Expected> shown(List<JsonNode> items, World.Edition edition) {
        SortedMap<String, Expected> cells = new TreeMap<>();
        for (JsonNode cell : items) {
            SortedMap<String, Long> counts = new TreeMap<>();
            edition.phases()
                    .forEach(phase -> counts.put(
                            phase, cell.path("counts").required(phase).asLong()));
            String key = cell.path("scheme").asText() + "/" + cell.path("group").asText() + "/"
                    + cell.path("item").asText();
            cells.put(
                    key,
                    new Expected(
                            counts,
                            cell.required("notApplicable").asLong(),
                            cell.required("notAssessed").asLong(),
                            cell.required("members").asLong(),
                            cell.required("respondents").asLong(),
                            fraction(cell.required("coverage")),
                            cell.required("median").isNull()
                                    ? null
                                    : cell.required("median").asText(),
                            shares(cell.required("derived").required("shares"), edition),
                            fraction(cell.required("derived").required("mean"))));
        }
        return cells;
    }

    private static @Nullable SortedMap<String, BigDecimal> shares(JsonNode shown, World.Edition edition) {
        if (shown.isNull()) {
            return null;
        }
        SortedMap<String, BigDecimal> shares = new TreeMap<>();
        edition.phases()
                .forEach(phase ->
                        shares.put(phase, shown.required(phase).decimalValue().setScale(4, RoundingMode.UNNECESSARY)));
        return shares;
    }

    private static @Nullable BigDecimal fraction(JsonNode number) {
        return number.isNull() ? null : number.decimalValue().setScale(4, RoundingMode.UNNECESSARY);
    }
}
