package mnr.reference.country;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Names in six languages, and countries written by people. */
@QuarkusTest
@WithTestResource(StackResource.class)
class CountryWritingIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar, fr;q=0.5|ar|كينيا",
                "fr;q=0.5, ru|ru|Кения",
                "zh-Hant-TW, fr;q=0.1|zh|肯尼亚",
                "es-MX|es|Kenia",
                "de, *;q=0.5|en|Kenya",
                "fr;q=0|en|Kenya",
                "not a header;;|en|Kenya"
            })
    void theLanguageIsNegotiated(String accepted, String language, String name) {
        // when
        Answer kenya = Api.get("countries/KEN", Map.of("Accept-Language", accepted));

        // then
        assertEquals(language, kenya.header("Content-Language"));
        assertEquals(name, kenya.body().get("name").asText());
        assertEquals(language, kenya.body().get("nameLanguage").asText());
        assertTrue(kenya.header("Vary").contains("Accept-Language"));
    }

    @Test
    void theParameterWinsAndEachLanguageHasItsTag() {
        // given
        String english = Api.get("countries/KEN").header("ETag");

        // when
        Answer french = Api.get("countries/KEN?lang=fr", Map.of("Accept-Language", "ar", "If-None-Match", english));

        // then
        assertEquals(200, french.status());
        assertEquals("fr", french.header("Content-Language"));
        assertEquals(
                304,
                Api.get("countries/KEN?lang=fr", Map.of("If-None-Match", french.header("ETag")))
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "es", "fr", "ru", "zh"})
    void allButThreeThatShipHaveNamesInAllLanguages(String language) {
        // when
        Answer list = Api.get("countries?scheme=WB_INCOME&limit=500&lang=" + language);

        // then
        List<String> english = new ArrayList<>();
        list.body().get("items").forEach(item -> {
            if (item.get("nameLanguage").asText().equals("en")) {
                english.add(item.get("country").asText());
            }
        });
        assertEquals(List.of("CHI", "TWN", "XKX"), english);
        assertEquals(language, list.body().get("language").asText());
        assertEquals(language + ", en", list.header("Content-Language"));
    }

    /** What the Java platform calls a country may change with it; where that would take a position, it does not matter. */
    @ParameterizedTest
    @CsvFileSource(resources = "decided-names.csv", useHeadersInDisplayName = true, delimiter = '|')
    void aNameThatTakesAPositionIsThatOfTheUnitedNations(String country, String language, String names, String name) {
        // when
        Answer answer = Api.get("countries/" + country + "?lang=fr");

        // then
        assertEquals(language, answer.header("Content-Language"));
        assertEquals(language, answer.body().get("nameLanguage").asText());
        assertEquals(names, String.join(" ", listed(answer.body().get("names").fieldNames())));
        assertEquals(name, answer.body().get("name").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar|دولة فلسطين",
                "es|Estado de Palestina",
                "fr|État de Palestine",
                "ru|Государство Палестина",
                "zh|巴勒斯坦国"
            })
    void aNameThatIsDecidedIsSoInEachLanguage(String language, String name) {
        assertEquals(
                name,
                Api.get("countries/PSE?lang=" + language).body().get("name").asText());
    }

    @Test
    void aCountryIsFoundByItsNameInAnyLanguage() {
        assertEquals(
                List.of("KEN"),
                Api.get("countries?q=%D0%BA%D0%B5%D0%BD%D0%B8%D1%8F").items("country"));
        assertEquals(
                List.of("KEN"),
                Api.get("countries?q=%E8%82%AF%E5%B0%BC%E4%BA%9A").items("country"));
        assertTrue(Api.get("countries?q=allemagne").items("country").contains("DEU"));
    }

    @Test
    void aCountryIsMadeAndGivenAnotherName() {
        // given
        Answer made = put("QQZ", Map.of("If-None-Match", "*"), "{\"name\": \"Nowhere\"}");
        assertEquals(201, made.status(), made::text);
        Answer french = Api.get("countries/QQZ?lang=fr");
        assertEquals("en", french.body().get("nameLanguage").asText());

        // when
        Answer written = put(
                "QQZ",
                Map.of("If-Match", french.header("ETag")),
                "{\"name\": \" Erewhon \", \"iso2\": \"QZ\", \"m49\": \"999\"}");

        // then
        assertEquals(200, written.status(), written::text);
        assertEquals("Erewhon", Api.get("countries/QQZ").body().get("name").asText());
        assertEquals(
                412,
                put("QQZ", Map.of("If-Match", french.header("ETag")), "{\"name\": \"Nowhere\"}")
                        .status());
        Answer log = Api.sendAs(Tokens.of("framework-publisher"), "GET", "countries/QQZ/changes", Map.of());
        assertEquals(List.of("COUNTRY", "COUNTRY"), log.items("kind"));
        assertFalse(log.body().at("/items/0").has("before"));
        assertEquals("Nowhere", log.body().at("/items/1/before/name_en").asText());
        assertFalse(log.body().at("/items/1/by").asText().isBlank());
        assertEquals(
                1,
                Api.sendAs(
                                Tokens.of("operator"),
                                "GET",
                                "countries/QQZ/changes?after="
                                        + log.body().at("/items/0/id").asText(),
                                Map.of())
                        .items("id")
                        .size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "country-refusals.csv", useHeadersInDisplayName = true, delimiter = '|')
    void aCountryThatCannotBeIsRefused(
            String what, String country, String body, int status, String code, String pointer, String violation) {
        // given
        String tag = Api.get("countries/" + country).header("ETag");

        // when
        Answer answer = put(country, tag.isEmpty() ? Map.of("If-None-Match", "*") : Map.of("If-Match", tag), body);

        // then
        assertEquals(status, answer.status(), answer::text);
        assertEquals(code, answer.body().get("code").asText());
        assertEquals(
                pointer,
                answer.body()
                        .at("/violations/0/" + (pointer.startsWith("#") ? "pointer" : "parameter"))
                        .asText());
        assertEquals(violation, answer.body().at("/violations/0/code").asText());
        assertEquals(tag, Api.get("countries/" + country).header("ETag"));
    }

    private static List<String> listed(Iterator<String> names) {
        List<String> list = new ArrayList<>();
        names.forEachRemaining(list::add);
        return list;
    }

    private static Answer put(String country, Map<String, String> headers, String body) {
        return Api.sendAs(
                Tokens.of("framework-editor"),
                "PUT",
                "countries/" + country,
                headers,
                "application/json",
                body.getBytes(UTF_8));
    }
}
