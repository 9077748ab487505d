package mnr.assessment.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of files whose connection is cut. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ResumeIT {

    private static final List<String> COUNTRIES = List.of("KEN", "UGA", "BRA", "NPL");
    private static final List<String> KINDS = List.of("SELF", "SUPPORTED", "PEER_REVIEW");

    /** More than one chunk of what is staged at once. */
    private static final int LINES = 600;

    private final Sending importer = Sending.as("importer");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    private static List<String> lines() {
        List<String> rounds =
                IntStream.range(0, LINES / 12).mapToObj(_ -> Given.openRound()).toList();
        return IntStream.range(0, LINES)
                .mapToObj(i ->
                        Sending.validated("line " + i, rounds.get(i / 12), COUNTRIES.get(i % 4), KINDS.get(i % 12 / 4)))
                .toList();
    }

    @Test
    void whatIsCutOffGoesOnAndIsNeverThereTwice() throws IOException {
        List<String> lines = lines();
        String whole = lines.stream().limit(550).collect(joining("\n", "", "\n"));

        sendAndCut(whole + lines.get(550).substring(0, 40));

        String path = "/api/v1/imports/"
                + importer.api().get("/api/v1/imports?limit=1").items("id").getFirst();
        // the server sees the end of the connection a moment later
        Awaitility.await()
                .until(() -> importer.api().get(path).json().path("received").asInt() == 550);
        assertThat(importer.api().get(path).text("state")).isEqualTo("RECEIVING");
        importer.api().postLines(path + "/lines?after=500", new byte[0]).expect(409, "IMPORT_MOVED_ON");
        importer.api().postLines(path + "/lines", new byte[0]).expect(400, "INVALID_PARAMETER");
        importer.api()
                .postLines(
                        path + "/lines?after=550",
                        lines.stream().skip(550).collect(joining("\n")).getBytes(UTF_8))
                .expect(202);
        importer.awaitDone(path);
        assertThat(importer.outcomes(path)).hasSize(LINES).allMatch(outcome -> outcome.endsWith(" ACCEPTED"));
        importer.api().postLines(path + "/lines?after=600", new byte[0]).expect(409, "IMPORT_RECEIVED");
        String again = importer.done(lines.toArray(String[]::new));
        assertThat(importer.api().get(again).json().path("unchanged").asInt()).isEqualTo(LINES);
    }

    @Test
    void theLinesOfAnImportThatIsNeverFinishedAreApplied() throws IOException {
        String round = Given.openRound();

        sendAndCut(Sending.draft("whole", round, "KEN") + "\n" + Sending.draft("cut", round, "BRA"));

        String path = "/api/v1/imports/"
                + importer.api().get("/api/v1/imports?limit=1").items("id").getFirst();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> importer.api().get(path).json().path("done").asInt() == 1);
        assertThat(importer.outcomes(path)).containsExactly("1 ACCEPTED");
        assertThat(importer.api().get(path).text("state")).isEqualTo("RECEIVING");
    }

    @Test
    void whoIsOvertakenIsToldHowFarItHasCome() throws IOException {
        try (Socket socket = connect()) {
            begin(socket, "1\n".repeat(500));
            Awaitility.await().until(() -> newest().path("received").asInt() == 500);
            String path = "/api/v1/imports/" + newest().path("id").asText();
            importer.api()
                    .postLines(path + "/lines?after=500", "2".getBytes(UTF_8))
                    .expect(202);

            send(socket, "3\n");
            send(socket, "");

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 409")
                    .contains("\"code\":\"IMPORT_MOVED_ON\"", "\"received\":501");
        }
    }

    /** As a chunked body whose last chunk never comes. */
    private static void sendAndCut(String text) throws IOException {
        try (Socket socket = connect()) {
            begin(socket, text);
            awaitBegun();
        }
    }

    private static Socket connect() throws IOException {
        URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        return new Socket(service.getHost(), service.getPort());
    }

    private static void begin(Socket socket, String text) throws IOException {
        socket.getOutputStream()
                .write(("POST /api/v1/imports HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-ndjson\r\n"
                                + "Connection: close\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer "
                                + Tokens.of("importer") + "\r\n\r\n")
                        .getBytes(UTF_8));
        send(socket, text);
    }

    /** A chunk; the empty one is the last. */
    private static void send(Socket socket, String text) throws IOException {
        byte[] chunk = text.getBytes(UTF_8);
        OutputStream out = socket.getOutputStream();
        out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(UTF_8));
        out.write(chunk);
        out.write("\r\n".getBytes(UTF_8));
        out.flush();
    }

    /** Or the cut could come before the request was looked at. */
    private static void awaitBegun() {
        Awaitility.await().until(() -> {
            JsonNode newest = newest();
            return newest.path("state").asText().equals("RECEIVING")
                    && newest.path("done").asInt() == 0;
        });
    }

    private static JsonNode newest() {
        return Sending.as("importer")
                .api()
                .get("/api/v1/imports?limit=1")
                .json()
                .path("items")
                .path(0);
    }
}
