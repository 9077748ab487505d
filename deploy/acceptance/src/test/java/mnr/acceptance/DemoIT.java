package mnr.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DemoIT {

    private final Endpoints endpoints = TestSuite.endpoints();
    private final Clock clock = Clock.systemUTC();
    private final Journey journey = new Journey(endpoints, new Callers(endpoints.realm(), clock), clock, Demo.ROUND);

    @Test
    void itGoesOnWhereItWasInterruptedAndAddsNothingToWhatIsThere() throws Exception {
        // given
        World world = new World(endpoints.reference());
        World.Edition edition = world.edition("MNR", "2023");
        Fiction fiction = new Fiction(Demo.ROUND, edition.phases(), edition.subDomains());
        journey.openRound("MNR", "2023", Demo.REFERENCE_DATE, true);
        world.invited(4, Demo.REFERENCE_DATE).stream().limit(3).map(fiction::of).forEach(journey::complete);

        // when
        String first = run();
        List<JsonNode> cells = journey.cells("");
        String second = run();

        // then
        assertTrue(journey.validated().size() >= 60, "at least 60 countries take part");
        for (String group : List.of("EAP", "ECA", "LAC", "MENA", "NA", "SA", "SSA")) {
            assertTrue(first.contains("UNICEF_" + group + "__WB_"), group + " is in the table");
        }
        for (String group : List.of("WB_LI", "WB_LMI", "WB_UMI", "WB_HI", "UNCLASSIFIED")) {
            assertTrue(first.contains("__" + group), group + " is in the table");
        }
        assertTrue(first.contains("FICTITIOUS DATA"));
        assertFalse(first.contains("nothing was added"));
        assertTrue(second.contains("nothing was added"));
        assertEquals(cells, journey.cells(""));
    }

    private String run() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Demo(endpoints, clock, new PrintStream(out, true, UTF_8)).run();
        return out.toString(UTF_8);
    }
}
