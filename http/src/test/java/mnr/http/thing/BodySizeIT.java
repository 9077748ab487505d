package mnr.http.thing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class BodySizeIT {

    private static final byte[] TEN_MEGABYTES = blanks(10_000_000);

    @TestHTTPResource("/api/v1/things")
    URI things = URI.create("");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void anAnnouncedLengthIsRefused() throws Exception {
        assertTooLarge(send(BodyPublishers.ofByteArray(TEN_MEGABYTES)));
    }

    @Test
    void moreThanQuarkusItselfTakesIsRefusedAlike() throws Exception {
        assertTooLarge(send(BodyPublishers.ofByteArray(blanks(12_000_000))));
    }

    @Test
    void aChunkedBodyIsRefusedWhereTheLimitIsPassed() throws Exception {
        assertTooLarge(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TEN_MEGABYTES))));
    }

    @Test
    void theLimitItselfIsTaken() throws Exception {
        // given
        byte[] body = json(1_048_576);

        // when
        HttpResponse<String> answer = send(BodyPublishers.ofByteArray(body));

        // then
        assertEquals(201, answer.statusCode(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOperationMayReadMoreThanOthers(boolean announced) throws Exception {
        // given
        byte[] body = json(2_097_152);

        // when
        HttpResponse<String> answer = client.send(large(publisher(body, announced)), BodyHandlers.ofString());

        // then
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itsOwnLimitHoldsForItToo(boolean announced) throws Exception {
        // given
        byte[] body = json(2_097_153);

        // when
        HttpResponse<String> answer = client.send(large(publisher(body, announced)), BodyHandlers.ofString());

        // then
        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"maxBytes\":2097152"), answer.body());
    }

    private static BodyPublisher publisher(byte[] body, boolean announced) {
        return announced
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private HttpRequest large(BodyPublisher body) {
        return HttpRequest.newBuilder(things.resolve(things.getPath() + "/large"))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
    }

    private static byte[] json(int length) {
        byte[] body = blanks(length);
        byte[] json = "{\"name\":\"a\",\"kind\":\"ROUND\",\"demo\":true}".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(json, 0, body, 0, json.length);
        return body;
    }

    @Test
    void theConnectionIsGoodForTheNextRequest() throws IOException {
        // given
        try (Socket socket = new Socket(things.getHost(), things.getPort())) {
            // when
            socket.getOutputStream()
                    .write(head("POST", "Content-Type: application/json\r\nContent-Length: 2000000\r\n"));
            socket.getOutputStream().write(blanks(2_000_000));
            socket.getOutputStream().write(head("GET", "Connection: close\r\n"));
            String answers = new String(read(socket.getInputStream()), StandardCharsets.UTF_8);

            // then
            assertTrue(answers.startsWith("HTTP/1.1 413 "), answers);
            assertTrue(answers.contains("HTTP/1.1 200 OK"), answers);
        }
    }

    private byte[] head(String verb, String headers) {
        return (verb + " " + things.getPath() + " HTTP/1.1\r\nHost: " + things.getAuthority() + "\r\n" + headers
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] read(InputStream stream) throws IOException {
        return stream.readAllBytes();
    }

    private HttpResponse<String> send(BodyPublisher body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(things)
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"code\":\"BODY_TOO_LARGE\""), answer.body());
        assertTrue(answer.body().contains("\"maxBytes\":1048576"), answer.body());
    }

    private static byte[] blanks(int length) {
        byte[] blanks = new byte[length];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }
}
