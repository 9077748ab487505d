package mnr.acceptance;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/**
 * A country is put into another income group from a day in the past on, through the public API: its answers move to the
 * other cells of the live view, those of region and income group too, and back when that is taken back.
 */
class ReclassifiedIT {

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 1, 1);
    private static final String COUNTRY = "KEN";

    private final Endpoints endpoints = TestSuite.endpoints();
    private final Callers callers = new Callers(endpoints.realm(), Clock.systemUTC());
    private final Journey journey = new Journey(endpoints, callers, Clock.systemUTC(), "MOVED");
    private final World world = new World(endpoints.reference());
    private final URI memberships =
            URI.create(endpoints.reference() + "/api/v1/countries/" + COUNTRY + "/memberships/WB_INCOME");

    @Test
    void theCellsFollowACountryThatIsReclassified() {
        // given
        World.Edition edition = world.edition("MNR", "2023");
        Fiction fiction = new Fiction("moved", edition.phases(), edition.subDomains());
        List<Submission> submissions = List.of("BRA", COUNTRY, "NPL").stream()
                .map(fiction::of)
                .map(answers -> new Submission(answers.country(), answers.answers(), true))
                .toList();
        journey.openRound("MNR", "2023", REFERENCE_DATE, false);
        submissions.forEach(journey::complete);
        List<String> countries = submissions.stream().map(Submission::country).toList();
        awaitRespondents(countries);
        Answer before = callers.user("framework-editor").get(memberships);
        SortedMap<String, Long> standing = respondents();

        // when
        Answer moved = write(
                List.of(
                        Map.of("group", "WB_LMI", "from", "2015-07-01", "to", "2025-12-31"),
                        Map.of("group", "WB_HI", "from", "2025-12-31")),
                before.etag());

        // then
        awaitRespondents(countries);
        assertEquals(1, respondents().get("WB_INCOME/WB_HI"));
        assertNotEquals(standing, respondents());
        write(before.body().path("items"), moved.etag());
        awaitRespondents(countries);
        assertEquals(standing, respondents());
    }

    private Answer write(Object items, String etag) {
        return callers.user("framework-editor").put(memberships, Map.of("items", items), etag);
    }

    /** Until the live view counts each country where the reference service says that it is. */
    private void awaitRespondents(List<String> countries) {
        SortedMap<String, Long> expected = new TreeMap<>();
        for (String scheme : List.of("WB_INCOME", World.REGION_BY_INCOME)) {
            world.members(scheme, REFERENCE_DATE).forEach((group, members) -> {
                long count = countries.stream().filter(members::contains).count();
                if (count > 0) {
                    expected.put(scheme + "/" + group, count);
                }
            });
        }
        Patience.until(
                () -> journey.respondents() == countries.size() && respondents().equals(expected),
                () -> "the live view shows " + respondents() + ", not " + expected);
    }

    private SortedMap<String, Long> respondents() {
        return List.of("WB_INCOME", World.REGION_BY_INCOME).stream()
                .flatMap(scheme -> journey.cells("&item=OVERALL&scheme=" + scheme).stream())
                .filter(cell -> count(cell) > 0)
                .collect(Collectors.toMap(
                        cell -> cell.path("scheme").asText() + "/"
                                + cell.path("group").asText(),
                        ReclassifiedIT::count,
                        Long::sum,
                        TreeMap::new));
    }

    private static long count(JsonNode cell) {
        return cell.path("respondents").asLong();
    }
}
