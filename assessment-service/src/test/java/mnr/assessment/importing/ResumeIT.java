package mnr.assessment.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

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

    /** As a chunked body whose last chunk never comes. */
    private static void sendAndCut(String text) throws IOException {
        URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        byte[] body = text.getBytes(UTF_8);
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/imports HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\nAuthorization: Bearer " + Tokens.of("importer")
                            + "\r\n\r\n"
                            + Integer.toHexString(body.length) + "\r\n")
                    .getBytes(UTF_8));
            out.write(body);
            out.write("\r\n".getBytes(UTF_8));
            out.flush();
            awaitBegun();
        }
    }

    /** Or the cut could come before the request was looked at. */
    private static void awaitBegun() {
        Sending importer = Sending.as("importer");
        Awaitility.await().until(() -> {
            var newest = importer.api()
                    .get("/api/v1/imports?limit=1")
                    .json()
                    .path("items")
                    .path(0);
            return newest.path("state").asText().equals("RECEIVING")
                    && newest.path("done").asInt() == 0;
        });
    }
}
