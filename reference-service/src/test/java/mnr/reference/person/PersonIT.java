package mnr.reference.person;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.StoredTables;
import mnr.reference.framework.DraftDesk;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Persons are forgotten; what they did is not. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PersonIT {

    private static final String EDITOR = "framework-editor";
    private static final String COUNTRY = "countries/QPE";

    @Inject
    AgroalDataSource serving;

    @Test
    void whoIsForgottenIsNobodyAndWhatWasDoneStays() {
        // given
        DraftDesk draft = DraftDesk.begun("Whose draft");
        String editor = trail(draft).at("/edited/by").asText();
        describeCountry("One");
        String log = changes();
        Map<String, String> before = StoredTables.digests(serving);

        // when
        Answer erased = erase(claims(EDITOR));

        // then
        assertEquals(204, erased.status(), erased::text);
        assertEquals(editor, trail(draft).at("/edited/by").asText());
        assertEquals(log, changes());
        Map<String, String> after = StoredTables.digests(serving);
        assertNotEquals(before.remove("person"), after.remove("person"));
        assertEquals(before, after, "nothing but the one row");
        assertEquals(404, erase(claims(EDITOR)).status());
        describeCountry("Another");
        JsonNode changes = json(changes()).get("items");
        assertEquals(editor, changes.get(0).get("by").asText());
        assertNotEquals(editor, changes.get(changes.size() - 1).get("by").asText(), "somebody new");
        assertFalse(changes().contains(claims(EDITOR).get("sub").asText()));
    }

    @Test
    void anEditorIsTheSamePersonInAllThatIsWritten() {
        // given
        DraftDesk first = DraftDesk.begun("First");

        // when
        DraftDesk second = DraftDesk.begun("Second");

        // then
        assertEquals(trail(first).at("/created/by"), trail(second).at("/edited/by"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"issuer\":\"https://example.org\",\"subject\":\"nobody\"}|404|UNKNOWN_PERSON|",
                "{\"issuer\":\"https://example.org\"}|400|INVALID_BODY|#/subject",
                "{\"issuer\":\" \",\"subject\":\"x\"}|400|INVALID_BODY|#/issuer",
                "{\"issuer\":\"x\",\"subject\":\"a\\u0000\"}|400|INVALID_BODY|#/subject",
                "{\"issuer\":\"x\",\"subject\":\"x\",\"id\":1}|400|INVALID_BODY|#/id"
            })
    void whoIsNotKnownIsNotForgotten(String body, int status, String code, String pointer) {
        // when
        Answer refused = erase(body);

        // then
        assertEquals(status, refused.status(), refused::text);
        assertEquals(code, refused.body().get("code").asText());
        if (pointer != null) {
            assertEquals(pointer, refused.body().at("/violations/0/pointer").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DELETE FROM person", "UPDATE person SET id = gen_random_uuid()", "TRUNCATE person CASCADE"})
    void theRoleThatServesForgetsAndDoesNothingElse(String sql) {
        // when
        SQLException refusal = assertThrows(SQLException.class, () -> {
            try (Connection connection = serving.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        });

        // then
        assertEquals("42501", refusal.getSQLState(), refusal::getMessage);
    }

    private static Answer erase(JsonNode claims) {
        return erase("{\"issuer\":" + claims.get("iss") + ",\"subject\":" + claims.get("sub") + "}");
    }

    private static Answer erase(String body) {
        return Api.sendAs(
                Tokens.of("operator"),
                "POST",
                "admin/persons/erase",
                Map.of(),
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode claims(String user) {
        String payload = Tokens.of(user).split("\\.", -1)[1];
        return json(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private static JsonNode trail(DraftDesk draft) {
        String list = draft.path().substring(0, draft.path().lastIndexOf('/'));
        return Api.sendAs(Tokens.of(EDITOR), "GET", list).body().at("/items/0/trail");
    }

    private static String changes() {
        return Api.sendAs(Tokens.of("operator"), "GET", COUNTRY + "/changes?limit=500")
                .text();
    }

    private static void describeCountry(String name) {
        String tag = Api.get(COUNTRY).header("ETag");
        Answer written = Api.sendAs(
                Tokens.of(EDITOR),
                "PUT",
                COUNTRY,
                tag.isEmpty() ? Map.of("If-None-Match", "*") : Map.of("If-Match", tag),
                "application/json",
                ("{\"name\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8));
        assertEquals(tag.isEmpty() ? 201 : 200, written.status(), written::text);
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
