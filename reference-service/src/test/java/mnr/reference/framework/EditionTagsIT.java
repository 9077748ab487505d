package mnr.reference.framework;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static mnr.reference.framework.Editing.EDITOR;
import static mnr.reference.framework.Editing.PUBLISHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** An edition is written by who has read it, in whatever language and format. */
@QuarkusTest
@WithTestResource(StackResource.class)
class EditionTagsIT {

    private final EditionDocument document = Editing.document(Editing.framework(), "1");

    @BeforeEach
    void aDraftInTwoLanguages() {
        assertEquals(201, Editing.begin(EDITOR, document).status());
        Answer translated = send(
                "PUT",
                Editing.path(document) + "/translations/fr",
                Map.of("If-None-Match", "*"),
                "{\"texts\":{\"description\":\"Une description\"}}");
        assertEquals(201, translated.status(), translated::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?format=yaml", "?format=csv", "?format=xlsx", "?lang=fr", "?lang=fr&format=csv", "?lang=ja"
            })
    void theTagOfAnyFormIsTheEditions(String form) {
        // given
        String first = tag(form);
        EditionDocument retitled = EditionDocuments.titled("Another title", document);

        // when
        Answer replaced = Editing.replace(EDITOR, retitled, first);

        // then
        assertEquals(200, replaced.status(), replaced::text);
        assertEquals(412, Editing.replace(EDITOR, document, first).status());
        assertEquals(412, Editing.act(PUBLISHER, document, "publish", first).status());
        String second = tag(form);
        assertNotEquals(first, second);
        assertEquals(200, Editing.act(PUBLISHER, document, "publish", second).status());
        assertEquals(412, Editing.act(PUBLISHER, document, "retire", first).status());
        assertEquals(200, Editing.act(PUBLISHER, document, "retire", tag(form)).status());
    }

    @Test
    void theTagOfOneFormIsHeldForNoOther() {
        // given
        String french = tag("?lang=fr");

        // when
        Answer english = Api.sendAs(Tokens.of(EDITOR), "GET", Editing.path(document), Map.of("If-None-Match", french));

        // then
        assertEquals(200, english.status());
    }

    @Test
    void whatWasReadInAnotherLanguageIsNoDocument() {
        // given
        Answer french = Api.sendAs(Tokens.of(EDITOR), "GET", Editing.path(document) + "?lang=fr");

        // when
        Answer refused = send("PUT", Editing.path(document), Map.of("If-Match", french.header("ETag")), french.text());

        // then
        assertEquals(422, refused.status(), refused::text);
        assertEquals("#/reading", refused.body().at("/violations/0/pointer").asText());
        assertEquals("TRANSLATED_DOCUMENT", refused.body().get("code").asText());
    }

    private String tag(String form) {
        Answer read = Api.sendAs(Tokens.of(EDITOR), "GET", Editing.path(document) + form);
        assertEquals(200, read.status(), read::text);
        return read.header("ETag");
    }

    private static Answer send(String method, String path, Map<String, String> headers, String json) {
        return Api.sendAs(
                Tokens.of(EDITOR), method, path, headers, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
