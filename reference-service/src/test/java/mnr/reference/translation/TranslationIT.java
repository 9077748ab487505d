package mnr.reference.translation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;

import static mnr.reference.translation.TranslatorsDesk.EDITION;
import static mnr.reference.translation.TranslatorsDesk.EDITOR;
import static mnr.reference.translation.TranslatorsDesk.FIRST;
import static mnr.reference.translation.TranslatorsDesk.LEAD;
import static mnr.reference.translation.TranslatorsDesk.PUBLISHER;
import static mnr.reference.translation.TranslatorsDesk.document;
import static mnr.reference.translation.TranslatorsDesk.listed;
import static mnr.reference.translation.TranslatorsDesk.put;
import static mnr.reference.translation.TranslatorsDesk.putTable;
import static mnr.reference.translation.TranslatorsDesk.read;
import static mnr.reference.translation.TranslatorsDesk.readTable;
import static mnr.reference.translation.TranslatorsDesk.review;
import static mnr.reference.translation.TranslatorsDesk.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each test has a language of its own. */
@QuarkusTest
@WithTestResource(StackResource.class)
class TranslationIT {

    @Test
    void frenchAndSpanishShipWholeAndUnreviewed() {
        // when
        var french = listed("fr");

        // then
        assertEquals("français", french.get("endonym").asText());
        assertEquals(1, french.get("completeness").asInt());
        assertEquals(0, french.get("missing").asInt());
        assertEquals("UNREVIEWED", french.get("reviewState").asText());
        assertEquals(1, listed("es").get("completeness").asInt());
        assertTrue(listed("en").get("source").asBoolean());
    }

    @Test
    void aTranslationIsReadAsItWasSent() {
        // given
        Map<String, String> texts = texts("Deutsch:", 12);

        // when
        Answer saved = put(EDITOR, "de", document(texts));

        // then
        assertEquals(201, saved.status(), saved::text);
        Answer read = read("de");
        assertEquals(saved.header("ETag"), read.header("ETag"));
        assertEquals("UNREVIEWED", read.body().get("reviewState").asText());
        assertEquals(texts.size(), read.body().get("texts").size());
        texts.forEach((key, text) ->
                assertEquals(text, read.body().get("texts").get(key).asText()));
        assertEquals(
                12,
                listed("de").get("texts").asInt() - listed("de").get("missing").asInt());
    }

    @Test
    void whatIsReadCanBeSentAgain() {
        // given
        put(EDITOR, "nl", document(texts("Nederlands:", 5)));
        Answer read = read("nl");

        // when
        Answer again = TranslatorsDesk.putText(
                EDITOR, "nl", Map.of("If-Match", read.header("ETag")), "application/json", read.text());

        // then
        assertEquals(200, again.status(), again::text);
        assertEquals(read.header("ETag"), again.header("ETag"));
        assertEquals(read.text(), read("nl").text());
    }

    @Test
    void aTableComesBackAsItWasSent() {
        // given
        put(
                EDITOR,
                "pt",
                document(Map.of(
                        "title", "\"Quoted\", with a comma",
                        "description", "First line\nsecond line\r\nthird",
                        "phases/BUILDING/name", "=HYPERLINK(\"http://example.org\")",
                        "phases/ENHANCEMENT/name", "  spaces  ",
                        "phases/MATURITY/name", "'-1")));
        Answer table = readTable("pt");

        // when
        Answer again = putTable("pt", Map.of("If-Match", table.header("ETag")), table.text());

        // then
        assertEquals(200, again.status(), again::text);
        assertEquals(table.text(), readTable("pt").text());
        assertEquals(table.header("ETag"), readTable("pt").header("ETag"));
        assertTrue(table.text().startsWith("key,source,text\r\ntitle,Model National Response: Maturity Model,"));
        assertFalse(table.text().contains(",=HYPERLINK") || table.text().contains(",\"=HYPERLINK"), table::text);
        assertEquals(
                "=HYPERLINK(\"http://example.org\")",
                read("pt").body().at("/texts/phases~1BUILDING~1name").asText());
        assertEquals(
                "'-1", read("pt").body().at("/texts/phases~1MATURITY~1name").asText());
    }

    @Test
    void aTableMayComeFromASpreadsheet() {
        // given
        String table = "\uFEFFtext,key\r\n\"Ein \"\"Titel\"\"\",title\r\n\r\n\"Zwei\nZeilen\",description\r\n";

        // when
        Answer saved = putTable("de-AT", FIRST, table);

        // then
        assertEquals(201, saved.status(), saved::text);
        assertEquals("Ein \"Titel\"", read("de-AT").body().at("/texts/title").asText());
        assertEquals(
                "Zwei\nZeilen", read("de-AT").body().at("/texts/description").asText());
        assertEquals(0, listed("de-AT").get("outdated").asInt());
    }

    @Test
    void aTextBesideASourceThatIsNotTodaysIsOutdated() {
        // when
        putTable("de-CH", FIRST, "key,source,text\ntitle,What it said before,Ein Titel\n");

        // then
        assertEquals(1, listed("de-CH").get("outdated").asInt());
        assertEquals(
                "What it said before", read("de-CH").body().at("/sources/title").asText());
        Answer list = Api.get(EDITION + "/translations/de-CH/worklist?state=OUTDATED");
        assertEquals(List.of("title"), list.items("key"));
        assertEquals(List.of("What it said before"), list.items("translatedFrom"));
        assertEquals(List.of("Model National Response: Maturity Model"), list.items("source"));
        assertEquals(List.of("Ein Titel"), list.items("text"));
    }

    @Test
    void theTagsOfTheFormatsDifferAndBothAreCurrent() {
        // given
        put(EDITOR, "sv", document(texts("Svenska:", 3)));
        String json = read("sv").header("ETag");
        String table = readTable("sv").header("ETag");

        // when
        Answer saved = put(EDITOR, "sv", Map.of("If-Match", table), document(texts("Svenska!", 3)));

        // then
        assertNotEquals(json, table);
        assertEquals(200, saved.status(), saved::text);
        assertNotEquals(json, saved.header("ETag"));
    }

    @Test
    void whoHasNotReadWhatIsThereDoesNotReplaceIt() {
        // given
        String first = put(EDITOR, "da", FIRST, document(texts("Dansk:", 3))).header("ETag");
        put(EDITOR, "da", Map.of("If-Match", first), document(texts("Dansk!", 3)));

        // then
        assertEquals(
                412,
                put(EDITOR, "da", Map.of("If-Match", first), document(texts("X", 3)))
                        .status());
        assertEquals(412, put(EDITOR, "da", FIRST, document(texts("X", 3))).status());
        assertEquals(428, put(EDITOR, "da", Map.of(), document(texts("X", 3))).status());
        assertEquals(428, put(EDITOR, "nb", Map.of(), document(texts("X", 3))).status());
        assertEquals(
                412,
                put(EDITOR, "nb", Map.of("If-Match", first), document(texts("X", 3)))
                        .status());
        assertEquals(404, read("nb").status());
    }

    @Test
    void ofTwoTranslatorsAtOnceOneIsToldToReadAgain() throws Exception {
        // given
        Callable<Integer> translator = () -> put(
                        EDITOR,
                        "fi",
                        FIRST,
                        document(texts(Thread.currentThread().getName(), 20)))
                .status();

        // when
        List<Integer> statuses;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            statuses = both.invokeAll(List.of(translator, translator)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        // then
        assertEquals(List.of(201, 412), statuses);
    }

    @Test
    void aReviewIsSomebodyElses() {
        // given
        String tag = put(LEAD, "it", document(texts("Italiano:", 4))).header("ETag");

        // then
        assertEquals(
                "REVIEWER_NOT_INDEPENDENT",
                review(LEAD, "it", tag).body().get("code").asText());
        assertEquals(403, review(EDITOR, "it", tag).status());
        Answer reviewed = review(PUBLISHER, "it", tag);
        assertEquals(200, reviewed.status(), reviewed::text);
        assertEquals("REVIEWED", reviewed.body().get("reviewState").asText());
        assertEquals("REVIEWED", read("it").body().get("reviewState").asText());
    }

    @Test
    void aReviewIsOfNobodyWhoHasWrittenSinceTheLast() {
        // given
        put(LEAD, "et", document(texts("Eesti:", 4)));
        String tag = put(EDITOR, "et", document(texts("Eesti!", 4))).header("ETag");

        // when
        Answer refused = review(LEAD, "et", tag);
        Answer reviewed = review(PUBLISHER, "et", tag);

        // then
        assertEquals("REVIEWER_NOT_INDEPENDENT", refused.body().get("code").asText(), refused::text);
        assertEquals(200, reviewed.status(), reviewed::text);
        String next = put(EDITOR, "et", document(texts("Eesti?", 4))).header("ETag");
        assertEquals(200, review(LEAD, "et", next).status());
    }

    @Test
    void otherTextsAreUnreviewedAndTheSameOnesAreNot() {
        // given
        String tag = put(EDITOR, "ro", document(texts("Română:", 4))).header("ETag");
        tag = review(PUBLISHER, "ro", tag).header("ETag");
        Map<String, Object> reviewed = document(texts("Română:", 4));
        reviewed.put("reviewState", "REVIEWED");

        // when
        Answer same = put(EDITOR, "ro", Map.of("If-Match", tag), reviewed);
        Answer other = put(EDITOR, "ro", document(texts("Română!", 4)));

        // then
        assertEquals(200, same.status(), same::text);
        assertEquals("REVIEWED", same.body().get("reviewState").asText());
        assertEquals("UNREVIEWED", other.body().get("reviewState").asText());
    }

    @Test
    void outdatedTextsAreNotAgreedTo() {
        // given
        String tag =
                putTable("hu", FIRST, "key,source,text\ntitle,Before,Cím\n").header("ETag");

        // when
        Answer refused = review(PUBLISHER, "hu", tag);

        // then
        assertEquals(409, refused.status());
        assertEquals("TRANSLATION_OUTDATED", refused.body().get("code").asText());
        assertEquals("[\"title\"]", refused.body().get("outdated").toString());
    }

    @Test
    void aLanguageThatNobodyHasBegunIsAllToDo() {
        // when
        List<String> keys = Api.all(EDITION + "/translations/sw/worklist?limit=50", "key");

        // then
        assertEquals(TranslatorsDesk.size(), keys.size());
        assertEquals(List.copyOf(texts("", TranslatorsDesk.size()).keySet()), keys, "in the order of the edition");
        assertEquals(List.of(), Api.get(EDITION + "/translations/fr/worklist").items("key"));
    }

    @Test
    void aTagIsOneLanguageInWhateverLetters() {
        // when
        put(EDITOR, "pt-br", document(texts("Brasil:", 2)));

        // then
        assertEquals("pt-BR", read("PT-br").body().get("language").asText());
        assertEquals("/api/v1/" + EDITION + "/translations/pt-BR", read("PT-br").header("Content-Location"));
    }
}
