package mnr.reference.importing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mnr.reference.importing.ImportDesk.HEADER;
import static mnr.reference.importing.ImportDesk.post;
import static mnr.reference.importing.ImportDesk.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(StackResource.class)
class MembershipImportIT {

    private static final String SCHEME = "RATED";

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void schemesOfTheirOwn() {
        Stream.of(SCHEME, "RACED", "LOADED").forEach(ImportDesk::define);
    }

    @Test
    void aFileThatWasExportedCanBeImportedAgainAsItIs() {
        // given
        for (String format : List.of("csv", "json")) {
            Answer exported = Api.get("grouping-schemes/WB_INCOME/memberships?format=" + format);

            // when
            Answer report = send("WB_INCOME", "?dryRun=true&mode=replace", "text/csv", exported);
            if (format.equals("json")) {
                report = send("WB_INCOME", "?dryRun=true&mode=replace", "application/json", exported);
            }

            // then
            assertEquals(200, report.status(), report::text);
            assertEquals(318, report.body().at("/counts/UNCHANGED").asInt());
            assertEquals(0, report.body().at("/counts/REMOVED").asInt());
            assertTrue(report.body().get("effectiveFrom").isNull());
            // Ethiopia, and Venezuela; Nauru, Gibraltar and the Virgin Islands begin later
            assertTrue(report.body().get("warnings").toString().contains("VEN is UNCLASSIFIED between"));
        }
    }

    private static Answer send(String scheme, String query, String type, Answer exported) {
        // what was exported as JSON is sent as JSON, and only then
        String sent = exported.header("Content-Type").startsWith("text/csv") ? "text/csv" : type;
        return Api.sendAs(
                Tokens.of("framework-editor"),
                "POST",
                "grouping-schemes/" + scheme + "/memberships" + query,
                Map.of("If-Match", exported.header("ETag")),
                sent,
                exported.text().getBytes(UTF_8));
    }

    @Test
    void aDryRunReportsAndSavesNothing() {
        // given
        Answer before = Api.get("grouping-schemes/" + SCHEME + "/memberships");
        String rows = HEADER + "NPL,LOW,2015-01-01,2020-01-01\r\nNPL,HIGH,2021-01-01,\r\n";

        // when
        Answer report = post(SCHEME, "?dryRun=true", Map.of(), rows);

        // then
        assertEquals(200, report.status(), report::text);
        assertTrue(report.body().get("dryRun").asBoolean());
        assertEquals(2, report.body().at("/counts/ADDED").asInt());
        assertEquals("2015-01-01", report.body().get("effectiveFrom").asText());
        assertEquals("GAP", report.body().at("/warnings/0/code").asText());
        assertEquals(before.header("ETag"), report.header("ETag"));
        Answer after = Api.get("grouping-schemes/" + SCHEME + "/memberships");
        assertEquals(before.header("ETag"), after.header("ETag"));
        assertFalse(after.text().contains("NPL"));
    }

    @Test
    void anImportIsSavedLoggedAndRead() {
        // given
        String tag = tag(SCHEME);

        // when
        Answer report = post(
                SCHEME,
                "",
                Map.of("If-Match", tag),
                "\uFEFF" + HEADER.replace(',', ';') + "KEN;LOW;2015-01-01;2026-07-01\r\nKEN;HIGH;2026-07-01;\r\n");

        // then
        assertEquals(200, report.status(), report::text);
        assertEquals(tag(SCHEME), report.header("ETag"));
        assertNotEquals(tag, report.header("ETag"));
        assertEquals(List.of("KEN"), membersOn("WHOLE", "2026-07-01"));
        assertEquals(List.of("KEN"), membersOn("LOW", "2026-06-30"));
        assertEquals(List.of(), membersOn("LOW", "2026-07-01"));
        assertTrue(membersOn("UNCLASSIFIED", "2014-12-31").contains("KEN"));

        Answer log = Api.sendAs(
                Tokens.of("framework-publisher"), "GET", "grouping-schemes/" + SCHEME + "/changes", Map.of());
        String last = log.body().get("items").get(log.items("id").size() - 1).toString();
        assertTrue(last.contains("\"cause\":\"IMPORTED\"") && last.contains("\"effectiveFrom\":\"2015-01-01\""), last);
        assertTrue(last.contains("\"before\":[]"), last);

        // and once more: nothing changes, and nothing is logged
        Answer again = post(
                SCHEME,
                "",
                Map.of("If-Match", report.header("ETag")),
                HEADER + "KEN,LOW,2015-01-01,2026-07-01\r\nKEN,HIGH,2026-07-01,\r\n");
        assertEquals(2, again.body().at("/counts/UNCHANGED").asInt(), again::text);
        assertEquals(report.header("ETag"), again.header("ETag"));
        assertEquals(
                log.items("id"),
                Api.sendAs(Tokens.of("operator"), "GET", "grouping-schemes/" + SCHEME + "/changes", Map.of())
                        .items("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNICEF_REPORTING", "WB_INCOME"})
    void aCrossingFollowsBothOfItsParts(String part) {
        // given
        Answer exported = Api.get("grouping-schemes/" + part + "/memberships?format=csv");
        String group = part.equals("WB_INCOME") ? "WB_HI" : "UNICEF_SA";
        String other = part.equals("WB_INCOME") ? "WB_LMI" : "UNICEF_ESA";
        String crossed = part.equals("WB_INCOME") ? "UNICEF_SSA__WB_HI" : "UNICEF_SA__WB_LMI";
        String from = part.equals("WB_INCOME") ? "2015-07-01" : "2015-01-01";

        // when
        Answer report = post(
                part,
                "",
                Map.of("If-Match", exported.header("ETag")),
                HEADER + "KEN," + other + "," + from + ",2029-02-28\nKEN," + group + ",2029-02-28,\n");

        // then
        try {
            assertEquals(200, report.status(), report::text);
            assertEquals(
                    List.of(crossed),
                    Api.get("countries/KEN/memberships?scheme=UNICEF_REPORTING__WB_INCOME&asOf=2029-02-28")
                            .items("group"));
            assertEquals(
                    List.of("UNICEF_SSA__WB_LMI"),
                    Api.get("countries/KEN/memberships?scheme=UNICEF_REPORTING__WB_INCOME&asOf=2029-02-27")
                            .items("group"));
            String log = Api.sendAs(
                            Tokens.of("operator"),
                            "GET",
                            "grouping-schemes/UNICEF_REPORTING__WB_INCOME/changes",
                            Map.of())
                    .text();
            assertTrue(log.contains("\"cause\":\"DERIVED\"") && log.contains("\"effectiveFrom\":\"2029-02-28\""), log);
        } finally {
            putBack(part, exported);
        }
    }

    /** For the tests to come, those of the seed among them. */
    private void putBack(String scheme, Answer exported) {
        Answer restored = post(scheme, "?mode=replace", Map.of("If-Match", tag(scheme)), exported.text());
        assertEquals(200, restored.status(), restored::text);
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("update grouping_scheme set written = false where code = :code")
                        .setParameter("code", scheme)
                        .executeUpdate());
    }

    @Test
    void ofImportsThatRaceOneIsSavedAndTheOthersAreTold() throws Exception {
        // given
        String tag = tag("RACED");
        List<Callable<Integer>> imports = Stream.of("KEN", "UGA", "RWA")
                .<Callable<Integer>>map(country ->
                        () -> post("RACED", "", Map.of("If-Match", tag), HEADER + country + ",LOW,2015-01-01,\n")
                                .status())
                .toList();

        // when
        List<Integer> statuses;
        try (ExecutorService clients = Executors.newFixedThreadPool(3)) {
            statuses = clients.invokeAll(imports).stream()
                    .map(one -> one.resultNow())
                    .sorted()
                    .collect(Collectors.toList());
        }

        // then
        assertEquals(List.of(200, 412, 412), statuses);
        assertEquals(
                1,
                Api.get("grouping-schemes/RACED/memberships").items("country").size());
    }

    @Test
    void aHundredThousandRowsAreRead() {
        // given
        List<String> countries = Api.all("countries?limit=500", "country").subList(0, 200);
        // 500 days each, every other one
        String rows = HEADER
                + countries.stream()
                        .flatMap(country -> IntStream.range(0, 500)
                                .mapToObj(i -> "%s,LOW,%s,%s\n"
                                        .formatted(
                                                country,
                                                java.time.LocalDate.EPOCH.plusDays(2L * i),
                                                java.time.LocalDate.EPOCH.plusDays(2L * i + 1))))
                        .collect(Collectors.joining());

        // when
        Answer report = post("LOADED", "?mode=replace", Map.of("If-Match", tag("LOADED")), rows);

        // then
        assertEquals(200, report.status(), () -> report.text().substring(0, 500));
        assertEquals(100_000, report.body().at("/counts/ADDED").asInt());
        assertEquals(
                413,
                post("LOADED", "?dryRun=true", Map.of(), rows + "KEN,LOW,2020-01-01,\n")
                        .status());
        Answer emptied =
                post("LOADED", "?mode=replace", Map.of("If-Match", tag("LOADED")), HEADER + "KEN,LOW,2015-01-01,\n");
        assertEquals(100_000, emptied.body().at("/counts/REMOVED").asInt());
    }

    @Test
    void theLogCannotBeRewritten() {
        // given
        assertTrue(entriesOfTheLog() > 0);

        // then
        for (String statement :
                List.of("update reference_change set changed_by = null", "delete from reference_change")) {
            PersistenceException refusal = assertThrows(
                    PersistenceException.class,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() ->
                                    entityManager.createNativeQuery(statement).executeUpdate()));
            assertTrue(refusal.toString().contains("permission denied"), refusal::toString);
        }
    }

    private long entriesOfTheLog() {
        post(SCHEME, "", Map.of("If-Match", tag(SCHEME)), HEADER + "MWI,LOW,2015-01-01,\n");
        return QuarkusTransaction.requiringNew().call(() -> (Long) entityManager
                .createNativeQuery("select count(*) from reference_change", Long.class)
                .getSingleResult());
    }

    private static List<String> membersOn(String group, String day) {
        return Api.all("grouping-schemes/" + SCHEME + "/groups/" + group + "/members?limit=500&asOf=" + day, "country");
    }
}
