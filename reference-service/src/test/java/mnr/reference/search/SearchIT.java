package mnr.reference.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.translation.TranslatorsDesk;
import mnr.stack.StackResource;

import static mnr.reference.translation.TranslatorsDesk.EDITION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(StackResource.class)
class SearchIT {

    private static final String SEARCH = EDITION + "/search?q=";

    @Test
    void aStatementIsFoundByItsWordsInAnyForm() {
        // when
        Answer hits = Api.get(SEARCH + "coordinating&limit=500");

        // then
        assertEquals("en", hits.header("Content-Language"));
        assertTrue(hits.items("key").contains("statements/POLICY_LEADERSHIP.BUILDING.1"), hits::text);
        hits.body()
                .get("items")
                .forEach(hit -> assertTrue(
                        hit.get("text")
                                .asText()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("coordinat"),
                        hit::toString));
    }

    @Test
    void aHitSaysWhatItIs() {
        // when
        Answer hits = Api.get(SEARCH + "%22No%20ministry%20or%20agency%22");

        // then
        var hit = hits.body().at("/items/0");
        assertEquals("STATEMENT", hit.get("kind").asText());
        assertEquals("POLICY_LEADERSHIP.BUILDING.1", hit.get("code").asText());
        assertEquals("POLICY_LEADERSHIP", hit.get("subDomain").asText());
        assertEquals("BUILDING", hit.get("phase").asText());
        assertEquals(
                "PHASE",
                Api.get(SEARCH + "enhancement").body().at("/items/0/kind").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "fr,ministere,ministère",
        "fr,minist%C3%A8res,ministère",
        "es,coordinacion,coordinación",
        "es,NACIONALES,nacional"
    })
    void eachLanguageHasItsOwnWords(String language, String query, String word) {
        // when
        Answer hits = Api.get(SEARCH + query + "&lang=" + language);

        // then
        assertEquals(language, hits.body().at("/reading/language").asText());
        assertTrue(hits.items("text").stream().anyMatch(text -> text.contains(word)), hits::text);
    }

    @ParameterizedTest
    @CsvSource({"zh,国家战略,战略", "ar,الوطنية,وطنية", "ru,национальной,национальная"})
    void theOtherLanguagesOfTheUnAreSearchedToo(String language, String title, String query) {
        // given
        Map<String, String> texts = new TreeMap<>(Map.of("title", title + " 2023", "description", "другое"));
        TranslatorsDesk.put(TranslatorsDesk.EDITOR, language + "-XA", TranslatorsDesk.document(texts));

        // when
        Answer hits = Api.get(SEARCH + encoded(query) + "&lang=" + language + "-XA");

        // then
        assertEquals(List.of("title"), hits.items("key"), hits::text);
        assertTrue(hits.body().at("/reading/completeness").asDouble() < 0.1, hits::text);
    }

    @Test
    void whatIsTranslatedAnewIsFoundAtOnceAndWhatWasIsNot() {
        // given
        TranslatorsDesk.put(
                TranslatorsDesk.EDITOR, "de-LU", TranslatorsDesk.document(Map.of("title", "Reifegradmodell")));
        TranslatorsDesk.put(TranslatorsDesk.EDITOR, "de-LU", TranslatorsDesk.document(Map.of("title", "Stufenmodell")));

        // then
        assertEquals(
                List.of("title"), Api.get(SEARCH + "stufenmodell&lang=de-LU").items("key"));
        assertEquals(List.of(), Api.get(SEARCH + "reifegradmodell&lang=de-LU").items("key"));
    }

    @Test
    void whatIsExcludedIsExcludedInEitherSpelling() {
        // given
        TranslatorsDesk.put(
                TranslatorsDesk.EDITOR,
                "fr-HT",
                TranslatorsDesk.document(Map.of(
                        "title", "Un modèle de café",
                        "description", "Un modèle",
                        "attribution/notice", "Un modele de cafe")));

        // then
        for (String query : List.of("modèle -café", "modele -cafe", "modele -café", "modèle -\"de café\"")) {
            assertEquals(
                    List.of("description"),
                    Api.get(SEARCH + encoded(query) + "&lang=fr-HT").items("key"),
                    query);
        }
    }

    @Test
    void pagesTogetherAreAllHitsTheBestFirst() {
        // given
        String query = SEARCH + "national%20or%20children";

        // when
        List<String> paged = Api.all(query + "&limit=7", "key");

        // then
        List<String> all = Api.get(query + "&limit=500").items("key");
        assertTrue(all.size() > 14, () -> "hits: " + all.size());
        assertEquals(all, paged);
    }

    @ParameterizedTest
    @CsvSource({"the", "!%26%7C()", "'%22'", "-", "%3A*"})
    void whatHasNoWordsFindsNothing(String query) {
        // when
        Answer hits = Api.get(SEARCH + query);

        // then
        assertEquals(200, hits.status(), hits::text);
        assertEquals(List.of(), hits.items("key"));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
