package mnr.reference.framework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Editing with an Idempotency-Key. */
@QuarkusTest
@WithTestResource(StackResource.class)
class KeyedEditingIT {

    private static final String REPLAY = "Idempotent-Replay";
    private static final String YAML = "application/yaml";

    private final String key = UUID.randomUUID().toString();

    @Test
    void aDocumentIsImportedOnceHoweverOftenItIsSent() throws IOException {
        // given
        EditionDocument document = Editing.document(Editing.framework(), "1");
        Answer first = begin(Editing.EDITOR, document, YAML, yaml(document));

        // when
        Answer again = begin(Editing.EDITOR, document, YAML, yaml(document));

        // then
        assertEquals(201, first.status(), first::text);
        assertFresh(first);
        assertReplay(first, again);
    }

    @Test
    void theSameDocumentInJsonIsAnotherRequest() throws IOException {
        // given
        EditionDocument document = Editing.document(Editing.framework(), "1");
        begin(Editing.EDITOR, document, YAML, yaml(document));

        // when
        Answer other = begin(
                Editing.EDITOR,
                document,
                "application/json",
                DocumentFormat.write(document).getBytes(StandardCharsets.UTF_8));

        // then
        assertRefused(422, "IDEMPOTENCY_KEY_REUSED", other);
    }

    @Test
    void anotherDocumentIsAnotherRequest() throws IOException {
        // given
        EditionDocument document = Editing.document(Editing.framework(), "1");
        begin(Editing.EDITOR, document, YAML, yaml(document));

        // when
        Answer other = begin(Editing.EDITOR, document, YAML, yaml(EditionDocuments.titled("Another", document)));

        // then
        assertRefused(422, "IDEMPOTENCY_KEY_REUSED", other);
    }

    @Test
    void aDocumentThatIsRefusedIsRefusedAgain() {
        // given
        byte[] french = Api.get("frameworks/MNR/editions/2023?lang=fr")
                .text()
                .replaceFirst("\"2023\"", "\"FR\"")
                .getBytes(StandardCharsets.UTF_8);
        Answer first = send(Editing.EDITOR, "frameworks/MNR/editions", "application/json", french);

        // when
        Answer again = send(Editing.EDITOR, "frameworks/MNR/editions", "application/json", french);

        // then
        assertRefused(422, "TRANSLATED_DOCUMENT", first);
        assertReplay(first, again);
    }

    @Test
    void anEditionIsPublishedOnceHoweverOftenItIsAsked() {
        // given
        EditionDocument document = Editing.document(Editing.framework(), "1");
        String tag = Editing.begin(Editing.EDITOR, document).header("ETag");
        String publish = Editing.path(document) + "/publish";
        Map<String, String> headers = Map.of("If-Match", tag, "Idempotency-Key", key);
        Answer first = Api.sendAs(Tokens.of(Editing.PUBLISHER), "POST", publish, headers);

        // when
        Answer again = Api.sendAs(Tokens.of(Editing.PUBLISHER), "POST", publish, headers);

        // then
        assertEquals(200, first.status(), first::text);
        assertFresh(first);
        assertReplay(first, again);
    }

    @Test
    void whoIsForgottenLeavesNoAnswers() throws IOException {
        // given
        EditionDocument document = Editing.document(Editing.framework(), "1");
        begin(Editing.LEAD, document, YAML, yaml(document));
        forget(Editing.LEAD);

        // when
        Answer anew = begin(Editing.LEAD, document, YAML, yaml(document));

        // then
        assertRefused(409, "EDITION_EXISTS", anew);
    }

    private Answer begin(String user, EditionDocument document, String type, byte[] body) {
        return send(user, "frameworks/" + document.framework() + "/editions", type, body);
    }

    private Answer send(String user, String path, String type, byte[] body) {
        return Api.sendAs(Tokens.of(user), "POST", path, Map.of("Idempotency-Key", key), type, body);
    }

    private static byte[] yaml(EditionDocument document) throws IOException {
        return new YAMLMapper().writeValueAsBytes(document);
    }

    private static void forget(String user) throws IOException {
        JsonNode claims = new JsonMapper()
                .readTree(Base64.getUrlDecoder().decode(Tokens.of(user).split("\\.", -1)[1]));
        String who = "{\"issuer\":" + claims.get("iss") + ",\"subject\":" + claims.get("sub") + "}";
        Answer forgotten = Api.sendAs(
                Tokens.of("operator"),
                "POST",
                "admin/persons/erase",
                Map.of(),
                "application/json",
                who.getBytes(StandardCharsets.UTF_8));
        assertEquals(204, forgotten.status(), forgotten::text);
    }

    private static void assertRefused(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer::text);
        assertEquals(code, answer.body().get("code").asText());
        assertFresh(answer);
    }

    private static void assertFresh(Answer answer) {
        assertEquals("", answer.header(REPLAY));
    }

    private static void assertReplay(Answer first, Answer again) {
        assertEquals("true", again.header(REPLAY));
        assertEquals(first.status(), again.status());
        assertEquals(first.text(), again.text());
        for (String header : List.of("Content-Type", "Location", "ETag")) {
            assertEquals(first.header(header), again.header(header), header);
        }
    }
}
