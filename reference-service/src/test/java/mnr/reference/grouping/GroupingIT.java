package mnr.reference.grouping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

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
class GroupingIT {

    private static final String DAY = "2026-01-01";

    @Inject
    Clock clock;

    @Test
    void theSchemesAreThere() {
        assertEquals(
                List.of(
                        "LDC",
                        "LLDC",
                        "SIDS",
                        "UNICEF_PROGRAMME",
                        "UNICEF_REPORTING",
                        "UNICEF_REPORTING__WB_INCOME",
                        "WB_INCOME",
                        "WB_REGION",
                        "WHO",
                        "WORLD"),
                Api.get("grouping-schemes").items("scheme"));
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
