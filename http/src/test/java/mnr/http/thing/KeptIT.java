package mnr.http.thing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.http.kept.KeptAnswers;

import static io.restassured.RestAssured.given;
import static mnr.http.thing.Refusal.assertProblem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class KeptIT {

    private static final String COPIES = "/api/v1/copies/";
    private static final String COPY = COPIES + "one";

    @TestHTTPResource("/")
    URI things = URI.create("");

    @Inject
    KeptAnswers answers;

    @Inject
    Shelf shelf;

    @BeforeEach
    void nothingIsKept() {
        shelf.holds(0);
        answers.forget();
        answers.confirm();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, one,",
        "HEAD, one,",
        "GET, one, gzip",
        "HEAD, one, gzip",
        "GET, large,",
        "HEAD, large,",
        "GET, large, gzip",
        "HEAD, large, gzip"
    })
    void theSecondIsTheFirst(String method, String name, @Nullable String encoding) {
        // given
        Response made = ask(encoding).request(method, COPIES + name);

        // when
        Response kept = ask(encoding).request(method, COPIES + name);

        // then
        assertEquals(1, answers.size());
        assertEquals(200, kept.statusCode());
        assertEquals(headers(made), headers(kept));
        assertArrayEquals(made.asByteArray(), kept.asByteArray());
        assertEquals(null, kept.header("Transfer-Encoding"));
        assertEquals("public, max-age=300", kept.header("Cache-Control"));
        assertEquals("Accept-Encoding", kept.header("Vary"));
    }

    @Test
    void aHeadSaysWhatAGetSays() {
        // when
        Response head = ask("gzip").head(COPY);
        Response get = ask("gzip").get(COPY);

        // then
        Map<String, String> said = headers(get);
        said.remove("content-length");
        assertEquals(said, headers(head));
        assertEquals(get.asByteArray().length, Integer.parseInt(get.header("Content-Length")));
        assertEquals(0, head.asByteArray().length);
    }

    @Test
    void whatIsPackedHasATagOfItsOwnAndUnpacksToTheRest() throws IOException {
        // given
        Response plain = ask(null).get(COPY);

        // when
        Response packed = ask("gzip").get(COPY);

        // then
        assertEquals("gzip", packed.header("Content-Encoding"));
        assertEquals("\"one-en-0.gzip\"", packed.header("ETag"));
        assertEquals("\"one-en-0\"", plain.header("ETag"));
        String unpacked = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray())).readAllBytes(),
                StandardCharsets.UTF_8);
        assertEquals(plain.asString().replaceAll("\\d+}", ""), unpacked.replaceAll("\\d+}", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"one-en-0\"", "W/\"one-en-0\"", "*", "\"a\", \"one-en-0\""})
    void whatTheClientHoldsIsNotSentAgain(String held) {
        // given
        Response made = ask(null).header("If-None-Match", held).get(COPY);

        // when
        long given = answers.given();
        Response kept = ask(null).header("If-None-Match", held).get(COPY);

        // then
        assertEquals(given + 1, answers.given());
        assertEquals(304, made.statusCode());
        assertEquals(304, kept.statusCode());
        assertEquals(headers(made), headers(kept));
        assertEquals(0, kept.asByteArray().length);
    }

    @ParameterizedTest
    @CsvSource({"'\"one-en-0.gzip\"', gzip, 304", "'\"one-en-0.gzip\"',, 200", "'\"one-en-0\"', gzip, 200", "x,, 200"})
    void aTagIsOfOneCoding(String held, @Nullable String encoding, int status) {
        // given: all of them are kept
        for (String tag : List.of("\"one-en-0.gzip\"", "\"one-en-0\"", "x")) {
            ask("gzip").header("If-None-Match", tag).get(COPY);
            ask(null).header("If-None-Match", tag).get(COPY);
        }
        assertEquals(4, answers.size());

        // when
        Response answer = ask(encoding).header("If-None-Match", held).get(COPY);

        // then
        assertEquals(status, answer.statusCode());
    }

    @Test
    void aChangeIsSeenAtOnce() {
        // given
        ask(null).get(COPY);
        shelf.holds(8);

        // when
        answers.forget();
        Response changed = ask(null).header("If-None-Match", "\"one-en-0\"").get(COPY);

        // then
        shelf.holds(0);
        assertEquals("\"one-en-8\"", changed.header("ETag"));
    }

    @Test
    void languagesAreKeptApartAndTheirAnswersOnce() {
        // when
        String english = ask(null).get(COPY).asString();
        String french = ask(null).header("Accept-Language", "fr").get(COPY).asString();
        String other = ask(null)
                .header("Accept-Language", "fr")
                .header("Accept-Language", "de")
                .get(COPY)
                .asString();

        // then
        assertNotEquals(english, french);
        assertNotEquals(french, other);
        assertEquals(2, answers.size());
        assertEquals(french, ask(null).header("Accept-Language", "fr").get(COPY).asString());
    }

    @Test
    void aTokenIsAnsweredByTheOrdinaryWayAndItsAnswerIsNotKept() {
        // given
        RequestSpecification secretariat =
                given().auth().oauth2(Token.of("secretariat").sign());

        // when
        Response shown = secretariat.get("/api/v1/copies/of/secret");
        Response other = given().auth().oauth2(Token.of("secretariat").sign()).get(COPY);
        Response unknown = given().get("/api/v1/copies/of/secret");

        // then
        assertEquals(200, shown.statusCode());
        assertEquals(200, other.statusCode());
        assertProblem(unknown, 401, "UNAUTHENTICATED");
        assertEquals(0, answers.size());
    }

    @Test
    void whatNobodyMayHoldAndWhatIsNotThereIsNotKept() {
        // when
        Response draft = given().get("/api/v1/copies/of/draft");
        Response missing = given().get("/api/v1/copies/missing");

        // then
        assertEquals(200, draft.statusCode());
        assertEquals(404, missing.statusCode());
        assertEquals(0, answers.size());
    }

    @Test
    void whoTakesNothingGetsAProblem() {
        assertProblem(ask("identity;q=0, br").get(COPY), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void whoCannotBePackedForGetsItAsItIs() {
        // when
        Response answer = ask("br, zstd").get(COPY);

        // then
        assertEquals(200, answer.statusCode());
        assertEquals(null, answer.header("Content-Encoding"));
    }

    @Test
    void anUnknownHeaderAndARangeAreOfNoConcern() {
        // given
        String first = ask(null).get(COPY).asString();

        // when
        Response answer =
                ask(null).header("Range", "bytes=0-1").header("X-Any", "1").get(COPY);

        // then
        assertEquals(200, answer.statusCode());
        assertEquals(first, answer.asString());
    }

    @Test
    void theTagOfWhatWasReadPackedIsGoodForAWrite() {
        given().contentType("application/json")
                .header("If-Match", "\"v7.fr.gzip\"")
                .body("{\"name\":\"a\",\"kind\":\"ROUND\",\"demo\":true}")
                .put("/api/v1/things/00000000-0000-0000-0000-000000000001")
                .then()
                .statusCode(200);
    }

    @Test
    void oneConnectionAsksAgainAndAgain() throws IOException {
        // given
        String request = "GET " + COPY + " HTTP/1.1\r\nHost: x\r\n";
        String last = "Connection: close\r\n";

        // when
        String answered;
        try (Socket socket = new Socket(things.getHost(), things.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "\r\n" + request + "\r\n" + request + last + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            answered = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }

        // then
        assertEquals(3, answered.split("HTTP/1.1 200 OK", -1).length - 1, answered);
        assertEquals(3, answered.split("content-length: ", -1).length - 1, answered);
    }

    @Test
    void whatWasMadeForOneVersionOfHttpIsGivenInAnother() throws IOException, InterruptedException {
        // given: a client that asks for HTTP/2
        URI address = URI.create("http://localhost:" + things.getPort() + COPY);
        HttpResponse<String> made;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            made = client.send(
                    HttpRequest.newBuilder(address).header("Accept", "*/*").build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        // when
        Response kept = ask(null).get(COPY);

        // then
        assertEquals(HttpClient.Version.HTTP_2, made.version());
        assertEquals(1, answers.size());
        assertEquals(made.body(), kept.asString());
        assertEquals(
                Set.of("cache-control", "content-length", "content-type", "etag", "vary"),
                headers(kept).keySet());
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() {
        // when
        for (int i = 0; i < 400; i++) {
            ask(null).get("/api/v1/copies/copy" + i);
        }

        // then
        assertTrue(answers.size() > 10, () -> "kept: " + answers.size());
        assertTrue(answers.weight() <= 64 * 1024, () -> "weighs " + answers.weight());
    }

    private static RequestSpecification ask(@Nullable String encoding) {
        RequestSpecification request = given().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
        return encoding == null ? request : request.header("Accept-Encoding", encoding);
    }

    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers()
                .forEach(header -> headers.put(header.getName().toLowerCase(java.util.Locale.ROOT), header.getValue()));
        headers.remove("date"); // is each answer's own
        return headers;
    }
}
