package mnr.bench.saving;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.netty.buffer.ByteBuf;
import org.junit.jupiter.api.Test;

import mnr.bench.load.Reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EditorTest {

    private final Editor editor = new Editor(
            List.of(
                    new Sheet("/a/responses/ONE", "focal-ken", "ONE", "\"r1\""),
                    new Sheet("/b/responses/TWO", "focal-bra", "TWO", "\"r5\"")),
            1234,
            Map.of("focal-ken", "token-of-ken", "focal-bra", "token-of-bra"));

    @Test
    void aSaveIsWholeAndSaysHowLongItIs() {
        // when
        String request = sent();

        // then
        String[] parts = request.split("\r\n\r\n", -1);
        assertEquals(2, parts.length);
        assertEquals(
                List.of(
                        "PUT /a/responses/ONE HTTP/1.1",
                        "Host: 127.0.0.1:1234",
                        "Authorization: Bearer token-of-ken",
                        "If-Match: \"r1\"",
                        "Content-Type: application/json",
                        "Content-Length: " + parts[1].length()),
                List.of(parts[0].split("\r\n", -1)));
        assertTrue(parts[1].startsWith("{\"status\":\"ASSESSED\"") && parts[1].endsWith("\"}"), parts[1]);
        assertTrue(parts[1].contains("\"ONE.BUILDING.1\":\"YES\""), parts[1]);
    }

    @Test
    void sheetsAreSavedInTurnEachWithTheTagOfItsLastAnswer() {
        // when
        List<String> matches = new ArrayList<>();
        for (String answered : List.of("\"r2\"", "\"r6\"", "\"r3\"")) {
            matches.add(sent().replaceAll("(?s).*If-Match: (\\S+).*", "$1"));
            editor.answered(new Reply(200, 10, answered));
        }
        matches.add(sent().replaceAll("(?s).*If-Match: (\\S+).*", "$1"));

        // then
        assertEquals(List.of("\"r1\"", "\"r5\"", "\"r2\"", "\"r6\""), matches);
    }

    @Test
    void whatIsNotSavedEndsTheLoad() {
        // when
        IllegalStateException failure =
                assertThrows(IllegalStateException.class, () -> editor.answered(new Reply(412, 10, "\"r9\"")));

        // then
        assertEquals("PUT /a/responses/ONE with \"r1\" was answered 412, not 200 with an ETag", failure.getMessage());
    }

    private String sent() {
        ByteBuf request = editor.next();
        return request.toString(StandardCharsets.US_ASCII);
    }
}
