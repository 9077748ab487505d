package mnr.http.thing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Requests that no HTTP client would write. */
@QuarkusTest
@WithTestResource(TokenIssuer.class)
class RawIT {

    @TestHTTPResource("/api/v1/things")
    URI things = URI.create("");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "BREW /api/v1/things HTTP/1.1~Host: x; 405 METHOD_NOT_ALLOWED",
                "TRACE /api/v1/things HTTP/1.1~Host: x; 405 METHOD_NOT_ALLOWED",
                "GET /api/v1/things/../../x HTTP/1.1~Host: x; 404 NOT_FOUND",
                "GET /q/nowhere HTTP/1.1~Host: x; 404 NOT_FOUND",
                "GET /constant/bytes/1 HTTP/1.1~Host: x; 404 NOT_FOUND",
                "GET /constant/not-modified HTTP/1.1~Host: x; 404 NOT_FOUND",
                "GET /api/v1/things?kind=%ff HTTP/1.1~Host: x; 400 INVALID_PARAMETER",
                "GET /api/v1/things HTTP/1.1; 400 MALFORMED_REQUEST",
                "POST /api/v1/things HTTP/1.1~Host: x~Content-Length: 99999999999999; 413 BODY_TOO_LARGE",
                "POST /api/v1/things HTTP/1.1~Host: x~Expect: 100-continue~Content-Length: 2000000; 413 BODY_TOO_LARGE"
            })
    void anOddRequestIsAProblemLikeAnyOther(String lines, String statusAndCode) throws IOException {
        // when
        String answer = ask(lines.replace("~", "\r\n") + "\r\nConnection: close\r\n\r\n");

        // then
        String status = statusAndCode.substring(0, 3);
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"" + statusAndCode.substring(4) + "\""), answer);
    }

    @Test
    void aBodyThatNobodyAskedForDoesNoHarm() throws IOException {
        // when
        String answer = ask("""
                POST /api/v1/things/close HTTP/1.1
                Host: x
                Content-Type: application/json
                Transfer-Encoding: chunked
                Connection: close

                2
                {}
                0

                """.replace("\n", "\r\n"));

        // then
        assertTrue(answer.startsWith("HTTP/1.1 409 "), answer);
    }

    private String ask(String request) throws IOException {
        try (Socket socket = new Socket(things.getHost(), things.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
