package mnr.reference.translation;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.reference.Api.Answer;
import mnr.stack.StackResource;

import static mnr.reference.translation.TranslatorsDesk.EDITOR;
import static mnr.reference.translation.TranslatorsDesk.FIRST;
import static mnr.reference.translation.TranslatorsDesk.codes;
import static mnr.reference.translation.TranslatorsDesk.document;
import static mnr.reference.translation.TranslatorsDesk.put;
import static mnr.reference.translation.TranslatorsDesk.putTable;
import static mnr.reference.translation.TranslatorsDesk.putText;
import static mnr.reference.translation.TranslatorsDesk.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(StackResource.class)
class TranslationFaultsIT {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "translation-faults.csv", useHeadersInDisplayName = true)
    void aFaultHasItsPlace(String what, String type, String body, String pointer, String code) {
        // when
        Answer refused = putText(EDITOR, "cs", FIRST, type, body);

        // then
        assertEquals(400, refused.status(), refused::text);
        assertEquals("INVALID_BODY", refused.body().get("code").asText(), refused::text);
        assertEquals(1, refused.body().get("violations").size(), refused::text);
        assertEquals(pointer, refused.body().at("/violations/0/pointer").asText(), what);
        assertEquals(code, refused.body().at("/violations/0/code").asText(), what);
        assertEquals(404, read("cs").status());
    }

    @Test
    void allFaultsComeAtOnce() {
        // when
        Answer json = put(
                EDITOR, "cs", FIRST, document(Map.of("title", " ", "nope", "x", "description", "y".repeat(20_001))));
        Answer table = putTable("cs", FIRST, "key,text\ntitle,\ntitle,x\nnope,x\ndescription\n");

        // then
        assertEquals(
                List.of("BLANK", "TOO_LONG", "UNKNOWN_KEY"),
                codes(json).stream().sorted().toList());
        assertEquals(
                List.of("BLANK", "DUPLICATE_KEY", "UNKNOWN_KEY", "WRONG_LENGTH"),
                codes(table).stream().sorted().toList());
        assertEquals(404, read("cs").status());
    }

    @Test
    void aTextMayBeAsLongAsTheOneThatItTranslates() {
        // given
        String longest = "y".repeat(20_000);

        // when
        Answer saved = put(EDITOR, "cs-CZ", FIRST, withSource("title", longest, longest));
        Answer refused = put(EDITOR, "cs", FIRST, withSource("title", "x", longest + "y"));

        // then
        assertEquals(201, saved.status(), saved::text);
        assertEquals(List.of("TOO_LONG"), codes(refused));
        assertEquals(
                "#/sources/title", refused.body().at("/violations/0/pointer").asText());
    }

    private static Map<String, Object> withSource(String key, String text, String source) {
        Map<String, Object> document = document(Map.of(key, text));
        document.put("sources", Map.of(key, source));
        return document;
    }

    @ParameterizedTest
    @CsvSource({
        "en,SOURCE_LANGUAGE",
        "EN,SOURCE_LANGUAGE",
        "eng,SOURCE_LANGUAGE",
        "en-US,SOURCE_LANGUAGE",
        "en-Latn,SOURCE_LANGUAGE",
        "en-GB-x-mine,SOURCE_LANGUAGE",
        "x-private,INVALID_LANGUAGE",
        "fr_CA,INVALID_LANGUAGE",
        "und,INVALID_LANGUAGE",
        "x,INVALID_LANGUAGE",
        "abcdefghijk,INVALID_LANGUAGE"
    })
    void aTranslationIsIntoAnotherLanguage(String language, String code) {
        // when
        Answer refused = put(EDITOR, language, FIRST, document(Map.of("title", "x")));

        // then
        assertEquals(400, refused.status(), refused::text);
        assertEquals("language", refused.body().at("/violations/0/parameter").asText());
        assertEquals(code, refused.body().at("/violations/0/code").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,{,400,MALFORMED_JSON",
        "text/csv,'key,text\ntitle,\"x',400,MALFORMED_CSV",
        "text/plain,x,415,UNSUPPORTED_MEDIA_TYPE",
        "text/csv;charset=ISO-8859-1,'key,text\n',415,UNSUPPORTED_MEDIA_TYPE"
    })
    void whatIsNoTranslationAtAllIsRefused(String type, String body, int status, String code) {
        // when
        Answer refused = putText(EDITOR, "cs", FIRST, type, body);

        // then
        assertEquals(status, refused.status(), refused::text);
        assertEquals(code, refused.body().get("code").asText());
    }
}
