package mnr.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A GET on 127.0.0.1 and the answer that it must have.
 *
 * @param status of the answer
 * @param length of the answer's body as it is sent, in bytes
 */
public record Request(int port, String path, Map<String, String> headers, int status, int length) {

    public Request {
        headers = Map.copyOf(headers);
    }

    /** The request as it is sent, every time the same. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        new TreeMap<>(headers).forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** {@code GET /path}. */
    @Override
    public String toString() {
        return "GET " + path;
    }
}
