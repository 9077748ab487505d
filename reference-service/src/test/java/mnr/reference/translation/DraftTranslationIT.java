package mnr.reference.translation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.framework.DraftDesk;
import mnr.reference.language.LanguageTag;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static mnr.reference.translation.TranslatorsDesk.EDITOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Translations of an edition that still changes, and of one that has had its time. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DraftTranslationIT {

    private static final String TITLE = "{\"texts\":{\"title\":\"x\"}}";

    private DraftDesk draft;

    @BeforeEach
    void begin() {
        draft = DraftDesk.begun("One title");
    }

    @Test
    void aDraftThatSaysSomethingElseMakesItsTranslationOutdated() {
        // given
        put("{\"texts\":{\"title\":\"Un titre\",\"description\":\"Une description\"}}");

        // when
        draft.retitle("Another title");

        // then
        Answer work = asEditor(draft.path() + "/translations/fr/worklist?state=OUTDATED");
        assertEquals(List.of("title"), work.items("key"));
        assertEquals(List.of("Another title"), work.items("source"));
        assertEquals(List.of("One title"), work.items("translatedFrom"));
        Answer read = asEditor(draft.path() + "?lang=fr");
        assertEquals("Another title", read.body().get("title").asText());
        assertEquals("Une description", read.body().get("description").asText());
        assertEquals("[\"title\"]", read.body().at("/reading/outdated").toString());
        assertEquals("title", read.body().at("/reading/fallback/0").asText());
        assertEquals(
                List.of(), asEditor(draft.path() + "/search?q=titre&lang=fr").items("key"));
        assertEquals(List.of(), asEditor(draft.path() + "/search?q=one").items("key"));
        assertEquals(
                List.of("title"), asEditor(draft.path() + "/search?q=another").items("key"));
    }

    @Test
    void aTranslationOfADraftIsForItsEditorsAlone() {
        // given
        put("{\"texts\":{\"title\":\"Un titre\"}}");

        for (String rest :
                List.of("/translations", "/translations/fr", "/translations/fr/worklist", "/search?q=title")) {
            // when
            Answer forAnyone = Api.get(draft.path() + rest);
            Answer forEditors = asEditor(draft.path() + rest);

            // then
            assertEquals(404, forAnyone.status(), rest);
            assertEquals(200, forEditors.status(), rest);
            assertEquals("private, no-store", forEditors.header("Cache-Control"), rest);
        }
    }

    @Test
    void aDraftIsNotWrittenInALanguageThatItIsTranslatedInto() {
        // given
        put("{\"texts\":{\"title\":\"Un titre\"}}");

        // when
        Answer refused = draft.rewriteIn("fr-CA");

        // then
        assertEquals(409, refused.status(), refused::text);
        assertEquals("LANGUAGE_IS_TRANSLATED", refused.body().get("code").asText());
        assertEquals("fr", refused.body().get("translation").asText());
        assertEquals("#/language", refused.body().at("/violations/0/pointer").asText());
        assertEquals(
                List.of("en", "fr"), asEditor(draft.path() + "/translations").items("language"));
        assertEquals(200, draft.rewriteIn("es").status());
    }

    @Test
    void theLanguageIsThatOfTheTextsThatAreShown() {
        // given
        put("ar", "{\"texts\":{\"title\":\"عنوان\"}}");
        String subDomain =
                asEditor(draft.path() + "/sub-domains").items("subDomain").getFirst();
        String phase = asEditor(draft.path()).body().at("/phases/0/code").asText();

        for (String rest : List.of(
                "/sub-domains", "/sub-domains/" + subDomain, "/sub-domains/" + subDomain + "/criteria/" + phase)) {
            // when
            Answer part = asEditor(draft.path() + rest + "?lang=ar");

            // then
            assertEquals("en", part.header("Content-Language"), rest);
            assertEquals(Set.of("ltr"), Set.copyOf(part.body().findValuesAsText("dir")), rest);
            assertEquals("ar", part.body().findValue("reading").get("language").asText(), rest);
        }
        Answer whole = asEditor(draft.path() + "?lang=ar");
        assertEquals("ar, en", whole.header("Content-Language"));
        assertEquals("rtl", whole.body().at("/reading/dir").asText());
        assertEquals("en", asEditor(draft.path() + "?lang=ar&format=csv").header("Content-Language"));
    }

    @Test
    void aReviewStandsWhenOnlyATextOfTheEditionHasGone() {
        // given
        put("{\"texts\":{\"title\":\"Un titre\",\"capabilities/CAPABILITY_1/name\":\"Une capacité\"}}");
        Api.sendAs(
                Tokens.of(TranslatorsDesk.PUBLISHER),
                "POST",
                draft.path() + "/translations/fr/review",
                Map.of("If-Match", "*"));
        draft.shorten();
        Answer read = asEditor(draft.path() + "/translations/fr");

        // when
        Answer sent = Api.sendAs(
                Tokens.of(EDITOR),
                "PUT",
                draft.path() + "/translations/fr",
                Map.of("If-Match", read.header("ETag")),
                "application/json",
                read.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));

        // then
        assertEquals("REVIEWED", read.body().get("reviewState").asText());
        assertEquals(200, sent.status(), sent::text);
        assertEquals("REVIEWED", sent.body().get("reviewState").asText());
        draft.restore();
        assertEquals(
                "Une capacité",
                asEditor(draft.path() + "/translations/fr")
                        .body()
                        .at("/texts/capabilities~1CAPABILITY_1~1name")
                        .asText());
    }

    @Test
    void anEditionHasFiftyLanguagesAtMost() {
        // given
        List<String> languages = Arrays.stream(Locale.getISOLanguages())
                .filter(language -> LanguageTag.parse(language)
                        .filter(tag -> tag.value().equals(language) && !language.equals("en"))
                        .isPresent())
                .limit(51)
                .toList();
        languages
                .subList(0, 50)
                .forEach(language -> assertEquals(201, put(language, TITLE).status(), language));

        // when
        Answer refused = put(languages.getLast(), TITLE);

        // then
        assertEquals(409, refused.status(), refused::text);
        assertEquals("TOO_MANY_LANGUAGES", refused.body().get("code").asText());
    }

    @Test
    void aDraftThatIsDroppedTakesItsTranslationsAlong() {
        // given
        put("{\"texts\":{\"title\":\"Un titre\"}}");

        // when
        Answer dropped = draft.drop();

        // then
        assertEquals(204, dropped.status(), dropped::text);
        DraftDesk again = draft.beginAgain();
        assertEquals(404, asEditor(again.path() + "/translations/fr").status());
    }

    @Test
    void aRetiredEditionIsStillTranslated() {
        // given
        draft.publish();
        draft.retire();

        // when
        Answer saved = put("{\"texts\":{\"title\":\"Un titre\"}}");

        // then
        assertEquals(201, saved.status(), saved::text);
        assertEquals(
                "Un titre",
                Api.get(draft.path() + "?lang=fr").body().get("title").asText());
        assertTrue(Api.get(draft.path() + "?lang=fr").header("Cache-Control").startsWith("public"));
    }

    private Answer put(String json) {
        return put("fr", json);
    }

    private Answer put(String language, String json) {
        return Api.sendAs(
                Tokens.of(EDITOR),
                "PUT",
                draft.path() + "/translations/" + language,
                Map.of("If-None-Match", "*"),
                "application/json",
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Answer asEditor(String path) {
        return Api.sendAs(Tokens.of(EDITOR), "GET", path);
    }
}
