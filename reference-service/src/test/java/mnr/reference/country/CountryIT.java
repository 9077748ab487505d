package mnr.reference.country;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(StackResource.class)
class CountryIT {

    @Test
    void aCountryHasItsCodesAndTheNotice() {
        // when
        Answer kenya = Api.get("countries/KEN");

        // then
        assertEquals("KE", kenya.body().get("iso2").asText());
        assertEquals("404", kenya.body().get("m49").asText());
        assertEquals("Kenya", kenya.body().get("name").asText());
        assertTrue(kenya.body().get("notice").asText().contains("imply no opinion"));
    }

    @Test
    void whereThereIsNoCodeItIsNull() {
        assertTrue(Api.get("countries/XKX").body().get("m49").isNull());
        assertTrue(Api.get("countries/CHI").body().get("iso2").isNull());
        assertEquals("004", Api.get("countries/AFG").body().get("m49").asText());
    }

    @Test
    void allCountriesAreListedOnceOverPages() {
        // when
        List<String> codes = Api.all("countries?limit=50", "country");

        // then
        assertTrue(codes.size() >= 224); // and those that another test has made
        assertEquals(codes.stream().sorted().distinct().toList(), codes);
        assertEquals(100, Api.get("countries").items("country").size());
    }

    @Test
    void aListCarriesTheNoticeOnce() {
        // when
        Answer list = Api.get("countries?limit=2");

        // then
        assertTrue(list.body().get("notice").asText().contains("imply no opinion"));
        assertFalse(list.body().get("items").get(0).has("notice"));
    }

    @Test
    void aCountryIsFoundByAPartOfItsNameWithoutAccents() {
        assertEquals(List.of("CIV"), Api.get("countries?q=COTE").items("country"));
        assertEquals(List.of("KEN"), Api.get("countries?q=ken").items("country"));
        assertEquals(List.of("NPL"), Api.get("countries?q=524").items("country"));
        assertEquals(List.of(), Api.get("countries?q=atlantis").items("country"));
    }

    @Test
    void countriesOfAGroupAreThoseOfTheDay() {
        // given
        String low = "countries?scheme=WB_INCOME&group=WB_LI&limit=500&asOf=";

        // then
        assertTrue(Api.get(low + "2015-06-30").items("country").contains("KEN"));
        assertFalse(Api.get(low + "2015-07-01").items("country").contains("KEN"));
    }

    @Test
    void countriesOfASchemeAreThoseThatItHasAGroupFor() {
        assertEquals(
                203, Api.all("countries?scheme=UNICEF_REPORTING", "country").size());
        assertTrue(Api.all("countries?scheme=WB_INCOME&group=UNCLASSIFIED&asOf=2026-01-01", "country")
                .contains("VEN"));
    }

    @Test
    void filtersNarrowEachOther() {
        assertEquals(
                List.of("GIN", "GNB"),
                Api.get("countries?scheme=UNICEF_REPORTING&group=UNICEF_WCA&q=guinea&asOf=2026-01-01")
                        .items("country")
                        .stream()
                        .filter(code -> !code.equals("GNQ"))
                        .toList());
    }
}
