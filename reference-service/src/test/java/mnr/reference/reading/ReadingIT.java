package mnr.reference.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.translation.TranslatorsDesk;
import mnr.stack.StackResource;

import static mnr.reference.translation.TranslatorsDesk.EDITION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** MNR/2023 in English, whole in French, and in Arabic as far as this test has translated it: two fifths. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ReadingIT {

    @BeforeEach
    void arabicIsBegun() {
        Arabic.begin();
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
        List<String> missing = new ArrayList<>(english.keySet()).subList(Arabic.TEXTS, english.size());

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
}
