package mnr.reference.grouping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(StackResource.class)
class GroupingIT {

    private static final Set<String> INCOME_GROUPS = Set.of("WB_LI", "WB_LMI", "WB_UMI", "WB_HI", Group.UNCLASSIFIED);
    private static final String DAY = "2026-01-01";

    @Inject
    Clock clock;

    @Test
    void theSchemesAreThere() {
        assertTrue(Api.get("grouping-schemes")
                .items("scheme")
                .containsAll(List.of(
                        "LDC",
                        "LLDC",
                        "SIDS",
                        "UNICEF_PROGRAMME",
                        "UNICEF_REPORTING",
                        "UNICEF_REPORTING__WB_INCOME",
                        "WB_INCOME",
                        "WB_REGION",
                        "WHO",
                        "WORLD")));
    }

    @Test
    void aCrossingNamesWhatItCrosses() {
        // when
        Answer crossing = Api.get("grouping-schemes/UNICEF_REPORTING__WB_INCOME");

        // then
        assertEquals(
                "[\"UNICEF_REPORTING\",\"WB_INCOME\"]",
                crossing.body().get("crosses").toString());
        assertTrue(crossing.body().get("exclusive").asBoolean());
    }

    @Test
    void aGroupNamesItsParent() {
        // when
        Answer group = Api.get("grouping-schemes/UNICEF_REPORTING/groups/UNICEF_ESA");

        // then
        assertEquals("UNICEF_SSA", group.body().get("parent").asText());
        assertEquals("Eastern and Southern Africa", group.body().get("name").asText());
    }

    @Test
    void unclassifiedIsAGroupOfExclusiveSchemesAlone() {
        assertTrue(Api.get("grouping-schemes/WB_INCOME/groups").items("group").contains("UNCLASSIFIED"));
        assertFalse(Api.get("grouping-schemes/LDC/groups").items("group").contains("UNCLASSIFIED"));
        assertEquals(
                "UNKNOWN_GROUP",
                Api.get("grouping-schemes/LDC/groups/UNCLASSIFIED/members")
                        .body()
                        .get("code")
                        .asText());
    }

    @Test
    void aParentIsTheUnionOfItsParts() {
        // given
        Set<String> parts = new TreeSet<>(members("UNICEF_REPORTING", "UNICEF_ESA"));
        parts.addAll(members("UNICEF_REPORTING", "UNICEF_WCA"));

        // when
        List<String> whole = members("UNICEF_REPORTING", "UNICEF_SSA");

        // then
        assertEquals(List.copyOf(parts), whole);
        assertTrue(whole.contains("KEN") && whole.contains("NGA"));
    }

    @Test
    void theGroupsOfAnExclusiveSchemeShareTheCountriesOut() {
        // when
        List<String> all = new ArrayList<>();
        for (String group : Api.get("grouping-schemes/WB_INCOME/groups").items("group")) {
            all.addAll(members("WB_INCOME", group));
        }

        // then
        assertEquals(Api.all("countries", "country"), all.stream().sorted().toList());
    }

    @Test
    void theCrossingIsThePair() {
        // given
        List<String> region = members("UNICEF_REPORTING", "UNICEF_SSA");
        List<String> income = members("WB_INCOME", "WB_LI");

        // when
        List<String> both = members("UNICEF_REPORTING__WB_INCOME", "UNICEF_SSA__WB_LI");

        // then
        assertEquals(region.stream().filter(income::contains).toList(), both);
        assertEquals(List.of("ETH"), members("UNICEF_REPORTING__WB_INCOME", "UNICEF_SSA__UNCLASSIFIED"));
    }

    @ParameterizedTest
    @CsvSource({
        "UNICEF_REPORTING,UNICEF_SSA,KEN,2015-01-01,",
        "WB_INCOME,WB_LMI,KEN,2015-07-01,",
        "WB_INCOME,UNCLASSIFIED,VEN,2021-07-01,2026-07-01",
        "WB_INCOME,UNCLASSIFIED,VAT,,",
        "UNICEF_REPORTING__WB_INCOME,UNICEF_LAC__UNCLASSIFIED,VEN,2021-07-01,2026-07-01"
    })
    void aMemberSaysSinceWhenAndUntilWhen(
            String scheme, String group, String country, @Nullable String from, @Nullable String to) {
        // when
        Answer answer = Api.get("grouping-schemes/" + scheme + "/groups/" + group + "/members?limit=500&asOf=" + DAY);

        // then
        JsonNode member = StreamSupport.stream(answer.body().get("items").spliterator(), false)
                .filter(item -> item.get("country").asText().equals(country))
                .findFirst()
                .orElseThrow();
        assertEquals(from, member.get("from").textValue());
        assertEquals(to, member.get("to").textValue());
    }

    @Test
    void membersHaveNamesInTheLanguageAskedFor() {
        // when
        Answer answer = Api.get(
                "grouping-schemes/UNICEF_REPORTING/groups/UNICEF_NA/members",
                Map.of("Accept-Language", "fr-CA, en;q=0.5"));

        // then
        assertEquals(List.of("Canada", "États-Unis"), answer.items("name"));
        assertEquals("fr", answer.header("Content-Language"));
        assertEquals("fr", answer.body().get("language").asText());
    }

    /** Days about which the classification changes, and a few between them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-01-01",
                "2015-06-30",
                "2015-07-01",
                "2019-11-13",
                "2021-06-30",
                "2021-07-01",
                "2024-02-29",
                "2026-06-30",
                "2026-07-01",
                "2027-12-31"
            })
    void onADayEveryCountryHasOneIncomeGroupOrNone(String day) {
        // when
        List<String> all = new ArrayList<>();
        for (String group : Api.get("grouping-schemes/WB_INCOME/groups").items("group")) {
            all.addAll(Api.all(
                    "grouping-schemes/WB_INCOME/groups/" + group + "/members?limit=500&asOf=" + day, "country"));
        }

        // then
        assertEquals(
                Api.all("countries?limit=500", "country"), all.stream().sorted().toList());
        Set<String> parts = new TreeSet<>(regionOn("UNICEF_ESA", day));
        parts.addAll(regionOn("UNICEF_WCA", day));
        assertEquals(List.copyOf(parts), regionOn("UNICEF_SSA", day));
    }

    private static List<String> regionOn(String group, String day) {
        return Api.all(
                "grouping-schemes/UNICEF_REPORTING/groups/" + group + "/members?limit=500&asOf=" + day, "country");
    }

    @Test
    void aCountryHasAHistoryInWhichNoDayIsMissing() {
        // when
        Answer history = Api.get("countries/VEN/memberships?scheme=WB_INCOME");

        // then
        assertEquals(
                List.of("UNCLASSIFIED", "WB_UMI", "WB_HI", "WB_UMI", "UNCLASSIFIED", "WB_LMI"), history.items("group"));
        @Nullable String day = null;
        for (JsonNode item : history.body().get("items")) {
            assertEquals(day, item.get("from").textValue());
            day = item.get("to").textValue();
        }
        assertNull(day);
    }

    @Test
    void onEveryDayOfTheYearsEveryCountryIsInOneIncomeGroupOrUnclassified() {
        // given
        List<LocalDate> days =
                LocalDate.of(2015, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).toList();

        // when
        List<String> countries = Api.all("countries?limit=500", "country");

        // then
        assertTrue(countries.size() >= 224);
        for (String country : countries) {
            JsonNode periods = Api.get("countries/" + country + "/memberships?scheme=WB_INCOME&limit=500")
                    .body()
                    .get("items");
            for (LocalDate day : days) {
                List<String> groups = StreamSupport.stream(periods.spliterator(), false)
                        .filter(period -> isOn(day, period))
                        .map(period -> period.get("group").asText())
                        .toList();
                assertEquals(1, groups.size(), () -> country + " on " + day + ": " + groups);
                assertTrue(INCOME_GROUPS.contains(groups.getFirst()), groups::toString);
            }
        }
    }

    private static boolean isOn(LocalDate day, JsonNode period) {
        return (period.get("from").isNull()
                        || !LocalDate.parse(period.get("from").asText()).isAfter(day))
                && (period.get("to").isNull()
                        || LocalDate.parse(period.get("to").asText()).isAfter(day));
    }

    @Test
    void aHistoryIsCutToADayAndIntoPages() {
        // given
        List<String> schemes = Api.all("countries/KEN/memberships?asOf=2026-01-01", "scheme");

        // then
        assertEquals(schemes, Api.all("countries/KEN/memberships?asOf=2026-01-01&limit=2", "scheme"));
        assertTrue(schemes.containsAll(List.of("UNICEF_REPORTING", "WB_INCOME", "WORLD")));
        assertFalse(schemes.contains("SIDS"));
        assertEquals(
                List.of("UNICEF_SSA__WB_LMI"),
                Api.get("countries/KEN/memberships?scheme=UNICEF_REPORTING__WB_INCOME&asOf=2026-01-01")
                        .items("group"));
        assertEquals(
                List.of("UNCLASSIFIED"),
                Api.get("countries/VAT/memberships?scheme=WB_INCOME").items("group"));
    }

    @Test
    void membersAreThoseOfTodayIfNoDayIsGiven() {
        // when
        Answer answer = Api.get("grouping-schemes/UNICEF_REPORTING/groups/UNICEF_NA/members");

        // then
        assertEquals(LocalDate.now(clock).toString(), answer.body().get("asOf").asText());
        assertEquals(List.of("Canada", "United States of America"), answer.items("name"));
        assertTrue(answer.body().get("notice").asText().contains("imply no opinion"));
    }

    private static List<String> members(String scheme, String group) {
        return Api.all("grouping-schemes/" + scheme + "/groups/" + group + "/members?asOf=" + DAY, "country");
    }
}
