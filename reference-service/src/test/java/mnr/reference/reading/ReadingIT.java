package mnr.reference.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.translation.TranslatorsDesk;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static mnr.reference.translation.TranslatorsDesk.EDITION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** MNR/2023 in English, whole in French, and in Arabic as far as this test has translated it: two fifths. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ReadingIT {

    private static final int ARABIC = TranslatorsDesk.size() * 2 / 5;

    @BeforeEach
    void arabicIsBegun() {
        if (Api.get(EDITION + "/translations/ar").status() == 404) {
            TranslatorsDesk.put(
                    TranslatorsDesk.EDITOR, "ar", TranslatorsDesk.document(TranslatorsDesk.texts("عربي", ARABIC)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar, fr;q=0.5|ar",
                "fr, ar;q=0.5|fr",
                "fr-CA|fr",
                "de, fr;q=0.5|fr",
                "de|en",
                "*|en",
                "*;q=0|en",
                "en;q=0, fr|fr",
                "not a header;;|en",
                "''|en"
            })
    void theLanguageIsNegotiated(String accepted, String language) {
        // when
        Answer answer = Api.get(EDITION, Map.of("Accept-Language", accepted));

        // then
        assertEquals(200, answer.status());
        assertEquals(language.equals("ar") ? "ar, en" : language, answer.header("Content-Language"));
        assertEquals(language, answer.body().at("/reading/language").asText());
        assertEquals("en", answer.body().get("language").asText());
        assertEquals("Accept, Accept-Language, Accept-Encoding", answer.header("Vary"));
    }

    @Test
    void severalLinesOfTheHeaderAreOne() {
        // when
        Response answer = RestAssured.given()
                .header("Accept-Language", "de")
                .header("Accept-Language", "en;q=0.1")
                .header("Accept-Language", "fr;q=0.5")
                .get("/api/v1/" + EDITION);

        // then
        assertEquals("fr", answer.header("Content-Language"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"text/html|406", "image/*|406", "text|406", "/|406"})
    void whatIsNotServedIsNotAcceptable(String accept, int status) {
        // when
        Answer refused = Api.get(EDITION, Map.of("Accept", accept));

        // then
        assertEquals(status, refused.status(), refused::text);
        assertEquals("application/problem+json", refused.header("Content-Type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|application/json",
                "text/*|text/csv;charset=UTF-8",
                "text/*;q=0.5, application/yaml;q=0.4|text/csv;charset=UTF-8",
                "application/*;q=0.1, text/*|text/csv;charset=UTF-8",
                "text/csv;q=0.1, */*;q=0.2|application/json",
                "text/csv;q=oops, application/yaml|application/yaml"
            })
    void theTypeIsNegotiated(@Nullable String accept, String type) {
        // when
        Answer answer = Api.get(EDITION, Map.of("Accept", accept == null ? "" : accept));

        // then
        assertEquals(200, answer.status(), answer::text);
        assertEquals(type, answer.header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EDITION + "/translations/fr", "grouping-schemes/WB_INCOME/memberships"})
    void anEmptyAcceptIsNone(String path) {
        assertEquals(
                "text/csv;charset=UTF-8",
                Api.get(path, Map.of("Accept", "text/*")).header("Content-Type"));
        assertEquals(200, Api.get(path, Map.of("Accept", "")).status());
        assertEquals(406, Api.get(path, Map.of("Accept", "*/*;q=0")).status());
    }

    @Test
    void theFormatThatIsAskedForByNameNeedsNoAccept() {
        // when
        Answer table = Api.get(EDITION + "?format=csv", Map.of("Accept", "text/html"));

        // then
        assertEquals(200, table.status(), table::text);
        assertEquals("text/csv;charset=UTF-8", table.header("Content-Type"));
    }

    @Test
    void theParameterWins() {
        // when
        Answer answer = Api.get(EDITION + "?lang=FR-ca", Map.of("Accept-Language", "ar"));

        // then
        assertEquals("fr", answer.header("Content-Language"));
    }

    @Test
    void theLanguageOfTheEditionHasNothingToDeclare() {
        // when
        JsonNode english = Api.get(EDITION).body();

        // then
        assertEquals(
                "{\"language\":\"en\",\"dir\":\"ltr\",\"completeness\":1,\"fallback\":[],\"outdated\":[]}",
                english.get("reading").toString());
    }

    @Test
    void aWholeTranslationHasNoFallback() {
        // when
        JsonNode french = Api.get(EDITION + "?lang=fr").body();

        // then
        assertEquals(1, french.at("/reading/completeness").asInt());
        assertEquals("UNREVIEWED", french.at("/reading/reviewState").asText());
        assertEquals(0, french.at("/reading/fallback").size());
        assertEquals(0, french.at("/reading/outdated").size());
        assertEquals("en", french.get("language").asText());
        assertTrue(french.get("title").asText().startsWith("Modèle"), french::toString);
    }

    @Test
    void everyMissingTextIsDeclaredAndStandsThereAsItWasWritten() {
        // given
        Map<String, String> english = TranslatorsDesk.texts("", TranslatorsDesk.size());
        List<String> missing = new ArrayList<>(english.keySet()).subList(ARABIC, english.size());

        // when
        JsonNode arabic = Api.get(EDITION + "?lang=ar").body();

        // then
        assertEquals("ar", arabic.at("/reading/language").asText());
        assertEquals("rtl", arabic.at("/reading/dir").asText());
        List<String> declared = new ArrayList<>();
        arabic.at("/reading/fallback").forEach(key -> declared.add(key.asText()));
        assertEquals(missing, declared);
        assertTrue(arabic.at("/reading/completeness").asDouble() < 0.4);
        assertTrue(arabic.get("title").asText().startsWith("عربي "));
        String lastStatement = missing.getLast();
        String text = arabic.findValuesAsText("text").getLast();
        assertEquals(english.getOrDefault(lastStatement, "").strip(), text);
    }

    @Test
    void aLanguageThatIsAskedForAndNotThereIsDeclaredToBeMissing() {
        // when
        Answer answer = Api.get(EDITION + "?lang=ja");

        // then
        assertEquals(200, answer.status());
        assertEquals("en", answer.header("Content-Language"));
        assertEquals("ja", answer.body().at("/reading/language").asText());
        assertEquals(0, answer.body().at("/reading/completeness").asInt());
        assertTrue(answer.body().at("/reading/reviewState").isMissingNode());
        assertEquals("[\"*\"]", answer.body().at("/reading/fallback").toString());
        assertEquals("ltr", answer.body().at("/reading/dir").asText(), "of the texts that are there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub-domains/POLICY_LEADERSHIP", "sub-domains/POLICY_LEADERSHIP/criteria/BUILDING"})
    void aPartOfALanguageThatIsNotThereSaysSoToo(String part) {
        // when
        Answer answer = Api.get(EDITION + "/" + part + "?lang=ja");

        // then
        assertEquals("en", answer.header("Content-Language"));
        assertEquals("[\"*\"]", answer.body().at("/reading/fallback").toString());
    }

    @Test
    void aPartWithoutFallbackNamesOneLanguage() {
        assertEquals(
                "ar",
                Api.get(EDITION + "/sub-domains/POLICY_LEADERSHIP?lang=ar").header("Content-Language"));
        assertEquals(
                "en",
                Api.get(EDITION + "/sub-domains/RESEARCH_TERMINOLOGY?lang=ar").header("Content-Language"));
    }

    @Test
    void aPartDeclaresItsOwnTextsAlone() {
        // when
        JsonNode first =
                Api.get(EDITION + "/sub-domains/POLICY_LEADERSHIP?lang=ar").body();
        JsonNode last =
                Api.get(EDITION + "/sub-domains/RESEARCH_TERMINOLOGY?lang=ar").body();

        // then
        assertEquals(0, first.at("/reading/fallback").size());
        assertTrue(last.at("/reading/fallback").size() > 2);
        last.at("/reading/fallback")
                .forEach(key -> assertTrue(key.asText().contains("RESEARCH_TERMINOLOGY"), key::asText));
        assertEquals(first.at("/reading/completeness"), last.at("/reading/completeness"), "of the whole edition");
    }

    @Test
    void oneCriterionIsRead() {
        // when
        Answer answer = Api.get(
                "frameworks/MNR/editions/latest/sub-domains/RESEARCH_DATA/criteria/MATURITY",
                Map.of("Accept-Language", "fr"));

        // then
        assertEquals("fr", answer.header("Content-Language"));
        assertEquals(
                "/api/v1/" + EDITION + "/sub-domains/RESEARCH_DATA/criteria/MATURITY",
                answer.header("Content-Location"));
        assertEquals("MATURITY", answer.body().get("phase").asText());
        assertEquals("RESEARCH", answer.body().get("capability").asText());
        assertEquals(
                "RESEARCH_DATA.MATURITY.1", answer.body().at("/statements/0/id").asText());
        assertEquals(0, answer.body().at("/reading/fallback").size());
    }

    @Test
    void everyLanguageAndFormatHasATagOfItsOwn() {
        // when
        List<String> tags = new ArrayList<>();
        for (String language : List.of("en", "fr", "es", "ar", "ja")) {
            for (String format : List.of("json", "yaml", "csv", "xlsx")) {
                tags.add(Api.get(EDITION + "?lang=" + language + "&format=" + format)
                        .header("ETag"));
            }
        }

        // then: Japanese as CSV is the English one, row by row
        assertEquals(19, new TreeSet<>(tags).size(), tags::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=fr", "?lang=ar&format=yaml", "?format=csv", "?lang=fr&format=xlsx"})
    void whatIsHeldIsNotSentAgainAndAHeadIsTheSame(String query) {
        // given
        Answer whole = Api.get(EDITION + query);

        // when
        Answer held = Api.get(EDITION + query, Map.of("If-None-Match", whole.header("ETag")));
        Answer head = Api.send("HEAD", EDITION + query, Map.of());

        // then
        assertEquals(304, held.status());
        assertEquals(200, head.status());
        assertEquals("", head.text());
        for (Answer answer : List.of(held, head)) {
            for (String name : List.of("ETag", "Vary", "Cache-Control", "Content-Location")) {
                assertEquals(whole.header(name), answer.header(name), name);
            }
        }
        assertEquals(whole.header("Content-Language"), head.header("Content-Language"));
        assertEquals("", head.header("Content-Length"), "what is known only of what is written may be left out");
        assertEquals(whole.header("Content-Type"), head.header("Content-Type"));
    }

    @Test
    void aTagOfOneLanguageSaysNothingOfAnother() {
        // given
        String french = Api.get(EDITION + "?lang=fr").header("ETag");

        // when
        Answer spanish = Api.get(EDITION, Map.of("Accept-Language", "es", "If-None-Match", french));

        // then
        assertEquals(200, spanish.status());
    }

    @Test
    void yamlSaysTheSameAsJson() throws Exception {
        // when
        Answer yaml = Api.get(EDITION + "?lang=fr", Map.of("Accept", "application/yaml"));

        // then
        assertEquals("application/yaml", yaml.header("Content-Type"));
        assertEquals(Api.get(EDITION + "?lang=fr").body(), new YAMLMapper().readTree(yaml.text()));
    }

    @Test
    void aTableHasARowForEveryStatementAndItsLanguage() {
        // when
        Answer table = Api.get(EDITION + "?lang=ar", Map.of("Accept", "text/csv"));

        // then
        assertEquals("text/csv;charset=UTF-8", table.header("Content-Type"));
        assertEquals("attachment; filename=\"MNR-2023.ar.csv\"", table.header("Content-Disposition"));
        List<String> lines = table.text().lines().toList();
        assertEquals(
                "framework,edition,capability,capabilityName,subDomain,subDomainName,phase,phaseOrdinal,phaseName,"
                        + "statement,text,language",
                lines.getFirst());
        assertEquals(Api.get(EDITION).body().findValues("text").size() + 1, lines.size());
        assertTrue(lines.get(1).endsWith(",ar"), lines.get(1));
        assertTrue(lines.getLast().endsWith(",en"), lines.getLast());
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
