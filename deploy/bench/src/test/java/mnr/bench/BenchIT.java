package mnr.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mnr.bench.figure.Goal;
import mnr.bench.figure.Unit;
import mnr.bench.load.ConstantServer;
import mnr.bench.load.Load;
import mnr.bench.load.Request;
import mnr.bench.trial.Effort;
import mnr.bench.trial.Pace;
import mnr.bench.trial.Question;
import mnr.bench.trial.Scenario;
import mnr.bench.trial.Trial;
import mnr.stack.server.FreePort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The frame from end to end, in no time and on a server that does nothing; what comes out is never a figure to trust. */
class BenchIT {

    private static final int LENGTH = 1_000;
    private static final Pace TINY =
            new Pace(new Effort(1, 3), new Effort(0, 1), Duration.ofMillis(50), Duration.ofMillis(1));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private final int port = FreePort.next();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private ConstantServer server = ConstantServer.start(port, LENGTH);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void aScenarioEndsInATableAndAFile() throws IOException {
        // when
        int exit = run(List.of("constant"), 0.000_001);

        // then
        String table = printed.toString(StandardCharsets.UTF_8);
        assertTrue(table.contains("constant  beside itself"), table);
        assertTrue(table.contains("load average before the start"), table);
        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("2026-11-24T12-00-00Z.json").toFile());
        assertEquals(List.of("at", "commit", "machine", "complete", "findings", "notes"), names(json));
        JsonNode finding = json.get("findings").get(0);
        assertEquals(3, finding.at("/measured/samples").size());
        assertEquals(3, finding.at("/limit/samples").size());
        assertEquals(3, finding.at("/ratio/samples").size());
        assertEquals(finding.get("verdict").asText().equals("REACHED") ? 0 : 1, exit);
        assertTrue(json.at("/machine/cores").asInt() > 0);
    }

    @Test
    void anAnswerThatIsNotTheExpectedOneIsNoFigure() throws IOException {
        // given
        server.close();
        server = ConstantServer.start(port, LENGTH + 1);

        // when
        int exit = run(List.of(), 1);

        // then
        assertEquals(1, exit);
        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("2026-11-24T12-00-00Z.json").toFile());
        assertEquals("NOT_MEASURED", json.at("/findings/0/verdict").asText());
        assertEquals(
                "GET /anything was answered 200 with 1001 bytes, not 200 with 1000",
                json.at("/findings/0/reason").asText());
    }

    @Test
    void aScenarioThatEndsEarlyIsNoGoodRun() {
        // when
        int exit = run(List.of(), new Broken());

        // then
        String table = printed.toString(StandardCharsets.UTF_8);
        assertTrue(table.contains("broken ended early: no suite"), table);
        assertEquals(1, exit);
    }

    @Test
    void anUnknownScenarioIsWrongUsage() {
        // when
        int exit = run(List.of("constant", "nothing"), 1);

        // then
        assertEquals(2, exit);
        assertEquals("no scenario nothing; ./mnr bench --list names them\n", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theListSaysWhatThereIs() {
        // when
        int exit = run(List.of("--list"), 1);

        // then
        assertEquals(0, exit);
        assertEquals("  constant     a server that does nothing\n", printed.toString(StandardCharsets.UTF_8));
    }

    private int run(List<String> arguments, double goal) {
        return run(arguments, new ConstantReads(port, goal));
    }

    private int run(List<String> arguments, Scenario scenario) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Bench(List.of(scenario), TINY, CLOCK, out).run(arguments, folder, folder);
    }

    private static List<String> names(JsonNode json) {
        return json.properties().stream().map(Map.Entry::getKey).toList();
    }

    private record Broken() implements Scenario {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public String about() {
            return "fails before it asks anything";
        }

        @Override
        public void run(Trial trial) {
            throw new IllegalStateException("no suite");
        }
    }

    private record ConstantReads(int port, double goal) implements Scenario {

        @Override
        public String name() {
            return "constant";
        }

        @Override
        public String about() {
            return "a server that does nothing";
        }

        @Override
        public void run(Trial trial) {
            Request request = new Request(port, "/anything", Map.of(), 200, LENGTH);
            long self = ProcessHandle.current().pid();
            try (Load load = new Load(2)) {
                trial.compare(
                        new Question(
                                "beside itself",
                                Unit.REQUESTS_PER_SECOND,
                                Goal.atLeast(goal),
                                trial.pace().loads()),
                        () -> load.run(request, trial.pace().window(), self).requestsPerSecond(),
                        () -> load.run(request, trial.pace().window(), self).requestsPerSecond());
            }
        }
    }
}
