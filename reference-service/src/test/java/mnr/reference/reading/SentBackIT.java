package mnr.reference.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.translation.TranslatorsDesk;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static mnr.reference.translation.TranslatorsDesk.EDITION;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Editions that are sent back as they were read. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SentBackIT {

    @BeforeEach
    void arabicIsBegun() {
        Arabic.begin();
    }

    @ParameterizedTest
    @CsvSource({"application/json, COPY_J", "application/yaml, COPY_Y"})
    void anEditionThatWasReadIsImportedAndReplacedAsItIs(String type, String code) {
        // given
        String read = Api.get(EDITION, Map.of("Accept", type)).text();

        // when
        Answer imported = send("POST", "frameworks/MNR/editions", Map.of(), type, as(code, read));
        Answer draft = Api.sendAs(
                Tokens.of(TranslatorsDesk.EDITOR), "GET", "frameworks/MNR/editions/" + code, Map.of("Accept", type));
        Answer replaced = send(
                "PUT", "frameworks/MNR/editions/" + code, Map.of("If-Match", draft.header("ETag")), type, draft.text());

        // then
        assertEquals(201, imported.status(), imported::text);
        assertEquals(as(code, read), draft.text());
        assertEquals(200, replaced.status(), replaced::text);
        assertEquals(
                imported.body().get("digest"), replaced.body().get("digest"), "reading is no part of the document");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, application/json", "fr, application/yaml",
        "ar, application/json", "ar, application/yaml",
        "ja, application/json", "ja, application/yaml"
    })
    void anEditionThatWasReadInAnotherLanguageIsNotSentBack(String language, String type) {
        // given
        String code = "OTHER_" + language.toUpperCase(Locale.ROOT) + "_" + type.charAt(12);
        String written = Api.get(EDITION, Map.of("Accept", type)).text();
        String read =
                Api.get(EDITION + "?lang=" + language, Map.of("Accept", type)).text();
        Answer draft = send("POST", "frameworks/MNR/editions", Map.of(), type, as(code, written));

        // when
        Answer imported = send("POST", "frameworks/MNR/editions", Map.of(), type, as(code + "2", read));
        Answer replaced = send(
                "PUT",
                "frameworks/MNR/editions/" + code,
                Map.of("If-Match", draft.header("ETag")),
                type,
                as(code, read));

        // then
        for (Answer refused : List.of(imported, replaced)) {
            assertEquals(422, refused.status(), refused::text);
            assertEquals("TRANSLATED_DOCUMENT", refused.body().get("code").asText());
            assertEquals("#/reading", refused.body().at("/violations/0/pointer").asText());
            assertEquals(1, refused.body().get("violations").size());
        }
    }

    private static Answer send(String method, String path, Map<String, String> headers, String type, String body) {
        return Api.sendAs(
                Tokens.of(TranslatorsDesk.EDITOR), method, path, headers, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String as(String code, String document) {
        return document.replaceFirst("(\"?edition\"?: ?)\"2023\"", "$1\"" + code + "\"");
    }
}
