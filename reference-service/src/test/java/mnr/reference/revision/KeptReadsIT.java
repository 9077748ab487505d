package mnr.reference.revision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.http.access.AccessTable;
import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;
import mnr.http.kept.Kept;
import mnr.http.kept.KeptAnswers;
import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.framework.DraftDesk;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static mnr.reference.revision.Reads.headersOf;
import static mnr.reference.revision.Reads.send;
import static mnr.reference.revision.Reads.unpacked;
import static mnr.reference.revision.Reads.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is kept is what the ordinary way answers, and nothing else is. */
@QuarkusTest
@WithTestResource(StackResource.class)
class KeptReadsIT {

    private static final String READS = "public-reads.csv";
    private static final char BAR = '|';

    @Inject
    KeptAnswers answers;

    @Inject
    Endpoints endpoints;

    @BeforeEach
    void nothingIsKept() {
        answers.forget();
    }

    @ParameterizedTest(name = "{1} {2} {3}")
    @CsvFileSource(resources = READS, delimiter = BAR, numLinesToSkip = 1)
    void itIsTheSameKeptAndNot(String operation, String path, @Nullable String accept, @Nullable String language) {
        String nobody = "Bearer " + Tokens.of("nobody");
        for (Map<String, String> asked : codings(accept, language)) {
            for (String method : List.of("GET", "HEAD")) {
                // given
                Response made = send(method, path, asked);
                long given = answers.given();

                // when
                Response kept = send(method, path, asked);
                Response ordinary = send(method, path, with(asked, "Authorization", nobody));

                // then
                String what = operation + " " + method + " " + asked;
                assertEquals(200, made.statusCode(), what);
                assertEquals(given + 1, answers.given(), what);
                assertSame(made, kept, what);
                assertSameToAll(ordinary, kept, what);
                assertEquals(null, kept.header("Transfer-Encoding"), what);
            }
        }
    }

    @ParameterizedTest(name = "{1} {2} {3}")
    @CsvFileSource(resources = READS, delimiter = BAR, numLinesToSkip = 1)
    void whatIsHeldIsHeldKeptAndNot(String operation, String path, @Nullable String accept, @Nullable String language) {
        String nobody = "Bearer " + Tokens.of("nobody");
        for (Map<String, String> asked : codings(accept, language)) {
            // given
            Response whole = send("GET", path, asked);
            Map<String, String> again = with(asked, "If-None-Match", whole.header("ETag"));
            Response made = send("GET", path, again);

            // when
            long given = answers.given();
            Response kept = send("GET", path, again);
            Response ordinary = send("GET", path, with(again, "Authorization", nobody));
            Response other = send("GET", path, with(asked, "If-None-Match", "\"other\""));

            // then
            String what = operation + " " + asked;
            assertEquals(given + 2, answers.given(), what);
            assertEquals(304, made.statusCode(), what);
            assertSame(made, kept, what);
            assertSameToAll(ordinary, kept, what);
            assertSame(whole, other, what);
            for (String name : List.of("etag", "vary", "cache-control", "content-location")) {
                assertEquals(headersOf(whole).get(name), headersOf(kept).get(name), what);
            }
        }
    }

    @ParameterizedTest(name = "{1} {2} {3}")
    @CsvFileSource(resources = READS, delimiter = BAR, numLinesToSkip = 1)
    void aCacheIsToldWhatItHasToKnow(
            String operation, String path, @Nullable String accept, @Nullable String language) {
        // given
        Map<String, String> asked = headers(accept, language);
        Response plain = send("GET", path, with(asked, "Accept-Encoding", "identity"));

        // when
        Response packed = send("GET", path, with(asked, "Accept-Encoding", "gzip"));

        // then
        assertEquals("public, max-age=300", packed.header("Cache-Control"));
        assertTrue(packed.header("Vary").contains("Accept-Encoding"), packed.header("Vary"));
        if (language != null && packed.header("Content-Language") != null) {
            assertTrue(packed.header("Vary").contains("Accept-Language"), packed.header("Vary"));
        }
        assertArrayEquals(plain.asByteArray(), unpacked(packed));
        boolean workbook = path.contains("xlsx");
        assertEquals(workbook ? null : "gzip", packed.header("Content-Encoding"), operation);
        assertEquals(
                workbook ? plain.header("ETag") : plain.header("ETag").replaceAll("\"$", ".gzip\""),
                packed.header("ETag"));
    }

    @Test
    void allThatAnyoneMayReadIsKeptAndTried() throws IOException {
        AccessTable table = AccessTable.load();
        Set<String> open = endpoints.all().stream()
                .filter(endpoint -> endpoint.verb().equals("GET") && table.isOpen(endpoint.operation()))
                .map(Endpoint::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> kept = endpoints.all().stream()
                .filter(endpoint -> endpoint.method().isAnnotationPresent(Kept.class))
                .map(Endpoint::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(open, kept);
        assertEquals(open, tried());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frameworks/NONE",
                "frameworks/MNR/editions/NONE",
                "frameworks/MNR/editions/2023/sub-domains/NONE",
                "frameworks/MNR/editions/2023/search",
                "frameworks/MNR/editions/2023/translations/sw-KE",
                "frameworks/MNR/editions/2023?format=pdf",
                "countries/XXX",
                "countries?limit=0",
                "countries?unknown=1",
                "nowhere"
            })
    void whatIsRefusedIsNotKeptAndMayNotBe(String path) {
        // when
        Response refused = send("GET", path, Map.of());

        // then
        assertTrue(refused.statusCode() >= 400);
        assertEquals("no-store", refused.header("Cache-Control"));
        assertEquals(0, answers.size());
    }

    @Test
    void whateverTheServerIsCalledTheAnswerIsTheSame() {
        // given
        String path = "countries?limit=2";
        Response one = send("GET", path, Map.of("Host", "one.example"));

        // when
        Response two = send("GET", path, Map.of("Host", "two.example"));

        // then
        assertTrue(two.header("Link").startsWith("</api/v1/countries?limit=2&cursor="), two.header("Link"));
        assertSame(one, two, path);
        assertEquals(1, answers.size());
    }

    @Test
    void aDraftIsNeverKeptNorGivenToOthers() {
        // given
        DraftDesk desk = DraftDesk.begun("Secret");

        // when
        Answer shown = Api.sendAs(Tokens.of("framework-editor"), "GET", desk.path());
        Answer listed = Api.sendAs(Tokens.of("framework-editor"), "GET", desk.path() + "/sub-domains");

        // then
        assertEquals(200, shown.status());
        assertEquals("private, no-store", shown.header("Cache-Control"));
        assertEquals(200, listed.status());
        assertEquals(0, answers.size());
        assertEquals(404, Api.get(desk.path()).status());
        assertEquals(404, Api.get(desk.path() + "/sub-domains").status());
    }

    @Test
    void whoSeesDraftsIsNotGivenWhatOthersGet() {
        // given
        DraftDesk desk = DraftDesk.begun("Seen");
        desk.publish();
        String list = desk.path().replaceAll("/[^/]*$", "");
        Answer others = Api.get(list);

        // when
        Answer publishers = Api.sendAs(Tokens.of("framework-publisher"), "GET", list);

        // then
        assertEquals("private, no-store", publishers.header("Cache-Control"));
        assertNotEquals(others.text(), publishers.text());
        assertEquals(others.text(), Api.get(list).text());
    }

    @Test
    void whatIsKeptIsMeasured() {
        // given
        Api.get("countries/KEN");
        double given = Api.metric("mnr_http_kept_given_total");

        // when
        Api.get("countries/KEN");

        // then
        assertEquals(given + 1, Api.metric("mnr_http_kept_given_total"));
        assertEquals(1, Api.metric("mnr_http_kept_answers"));
        assertEquals((double) answers.weight(), Api.metric("mnr_http_kept_size_bytes"));
    }

    @Test
    void aRequestIsCountedUnderItsRouteKeptOrNot() {
        // given
        Api.get("countries/KEN");
        double before = requestsOfOneCountry();

        // when
        Api.get("countries/KEN");
        Api.get("countries/KEN");

        // then
        assertEquals(before + 2, requestsOfOneCountry());
        assertEquals(
                List.of(),
                Api.management("metrics")
                        .text()
                        .lines()
                        .filter(line -> line.contains("/countries/KEN") && line.contains("status=\"200\""))
                        .toList());
    }

    private static double requestsOfOneCountry() {
        return Api.management("metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("uri=\"/api/v1/countries/{country}\"")
                        && line.contains("status=\"200\"")
                        && line.contains("method=\"GET\""))
                // an example of a trace may follow the value
                .mapToDouble(line ->
                        Double.parseDouble(line.replaceFirst(".*?} ", "").replaceFirst(" .*", "")))
                .sum();
    }

    private static List<Map<String, String>> codings(@Nullable String accept, @Nullable String language) {
        Map<String, String> asked = headers(accept, language);
        return List.of(with(asked, "Accept-Encoding", "identity"), with(asked, "Accept-Encoding", "br, gzip;q=0.8"));
    }

    private static Map<String, String> headers(@Nullable String accept, @Nullable String language) {
        Map<String, String> headers = new HashMap<>();
        if (accept != null) {
            headers.put("Accept", accept);
        }
        if (language != null) {
            headers.put("Accept-Language", language);
        }
        return headers;
    }

    private static void assertSame(Response expected, Response actual, String what) {
        assertEquals(expected.statusCode(), actual.statusCode(), what);
        assertEquals(headersOf(expected), headersOf(actual), what);
        assertArrayEquals(expected.asByteArray(), actual.asByteArray(), what);
    }

    /** A token changes nothing, but for the links to next pages, which are each caller's own. */
    private static void assertSameToAll(Response withToken, Response without, String what) {
        if (without.header("Link") == null) {
            assertSame(withToken, without, what);
        }
    }

    private static Set<String> tried() throws IOException {
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(requireNonNull(KeptReadsIT.class.getResourceAsStream(READS)), UTF_8))) {
            return rows.lines()
                    .skip(1)
                    .map(row -> row.substring(0, row.indexOf(BAR)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
