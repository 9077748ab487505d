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
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: other.example:8443\r\n"})
    void aThingThatWasMadeIsAtItsPathByWhateverNameTheServerIsCalled(String host) throws IOException {
        // given
        String body = "{\"name\":\"a\",\"kind\":\"ROUND\",\"demo\":false}";
        String head = "POST /api/v1/things HTTP/1.0\r\n" + host + "Content-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n";

        // when
        String answer = send(head + body);

        // then
        assertTrue(answer.matches("(?s)HTTP/1\\.. 201 .*\r\n[Ll]ocation: /api/v1/things/[-0-9a-f]{36}\r\n.*"), answer);
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(things.getHost(), things.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
