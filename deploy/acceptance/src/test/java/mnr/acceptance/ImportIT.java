package mnr.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/**
 * A large import into the built assessment service, whose heap the suite holds to 256 MiB. {@code -Dmnr.import.assessments=50000} is a
 * million responses, and takes some minutes.
 */
class ImportIT {

    private static final int ASSESSMENTS = Integer.getInteger("mnr.import.assessments", 700);
    private static final int BROKEN = ASSESSMENTS / 3;
    private static final int CUT = ASSESSMENTS / 2;
    private static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 1, 1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Endpoints endpoints = TestSuite.endpoints();
    private final Callers callers = new Callers(endpoints.realm(), Clock.systemUTC());
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aFileThatIsCutAndSentOnWithABrokenLineIsThereOnce() throws Exception {
        // given
        History history = history();

        // when
        long begun = System.nanoTime();
        assertThrows(IOException.class, () -> send("imports", history.cutAfter(CUT)));
        String cut = newest();
        int received = settled(cut);
        HttpResponse<String> sentOn = send(cut + "/lines?after=" + received, history.lines(received, ASSESSMENTS));
        Duration receiving = Duration.ofNanos(System.nanoTime() - begun);
        JsonNode done = awaitDone(cut);
        Duration all = Duration.ofNanos(System.nanoTime() - begun);
        HttpResponse<String> sentAgain = send("imports", history.lines(0, ASSESSMENTS));
        JsonNode repeated = awaitDone(newest());

        // then
        System.out.printf(
                "imported: assessments=%d received=%ds done=%ds again=%ds perSecond=%.0f%n",
                ASSESSMENTS,
                receiving.toSeconds(),
                all.toSeconds(),
                Duration.ofNanos(System.nanoTime() - begun).minus(all).toSeconds(),
                ASSESSMENTS * 1_000.0 / all.toMillis());
        assertEquals(202, sentOn.statusCode(), sentOn.body());
        assertEquals(List.of(ASSESSMENTS - 1, 0, 1), counts(done));
        assertEquals(202, sentAgain.statusCode(), sentAgain.body());
        assertEquals(List.of(0, ASSESSMENTS - 1, 1), counts(repeated));
    }

    private static List<Integer> counts(JsonNode view) {
        return List.of(
                view.path("accepted").asInt(),
                view.path("unchanged").asInt(),
                view.path("refused").asInt());
    }

    private History history() {
        World world = new World(endpoints.reference());
        List<String> countries = world.scope(REFERENCE_DATE).stream().sorted().toList();
        int perRound = countries.size() * History.KINDS.size();
        List<String> rounds = IntStream.rangeClosed(0, (ASSESSMENTS - 1) / perRound)
                .mapToObj(i -> "IMPORT_" + i)
                .toList();
        rounds.forEach(round -> new Journey(endpoints, callers, Clock.systemUTC(), round)
                .openRound("MNR", "2023", REFERENCE_DATE, false));
        return new History(rounds, countries, world.edition("MNR", "2023"), BROKEN);
    }

    private HttpResponse<String> send(String path, InputStream lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", callers.user("importer").header("Authorization"))
                .header("Content-Type", "application/x-ndjson")
                .timeout(LONGEST)
                .POST(BodyPublishers.ofInputStream(() -> lines))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private String newest() {
        return "imports/"
                + read("imports?limit=1").path("items").path(0).path("id").asText();
    }

    /** How many lines have come, once no more do: the last ones before a cut are the client's to lose. */
    private int settled(String path) {
        int before = -1;
        int received = read(path).path("received").asInt();
        while (received != before) {
            LockSupport.parkNanos(SETTLING.toNanos());
            before = received;
            received = read(path).path("received").asInt();
        }
        return received;
    }

    private JsonNode awaitDone(String path) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        JsonNode view = read(path);
        while (!view.path("state").asText().equals("DONE")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not done: " + view);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            view = read(path);
        }
        return view;
    }

    private JsonNode read(String path) {
        return callers.user("importer").get(uri(path)).body();
    }

    private URI uri(String path) {
        return URI.create(endpoints.assessment() + "/api/v1/" + path);
    }
}
