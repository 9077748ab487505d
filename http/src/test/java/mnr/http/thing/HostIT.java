package mnr.http.thing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class HostIT {

    @TestHTTPResource("/api/v1/things")
    URI things = URI.create("");

    @Test
    void whoNamesNoHostIsToldOfTheNextPageAsWell() throws IOException {
        // when
        String answer = send("GET /api/v1/things?limit=1 HTTP/1.0\r\n\r\n");

        // then
        assertTrue(answer.matches("(?s)HTTP/1\\.. 200 .*"), answer);
        assertTrue(answer.contains("</api/v1/things?limit=1&cursor="), answer);
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(things.getHost(), things.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
