package mnr.reference.listing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.framework.DraftDesk;
import mnr.reference.framework.Editing;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A page goes on where the one before it ended, or nowhere. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PagesIT {

    private static final String SEARCH = "/api/v1/frameworks/MNR/editions/2023/search?q=";

    @TestHTTPResource("/")
    URI service = URI.create("");

    @ParameterizedTest
    @CsvSource({"[child],%5Bchild%5D", "%7Bchild%7D,%7Bchild%7D", "child+%2B,child+%2B"})
    void theLinkToTheNextPageIsAnAddressWhateverIsLookedFor(String query, String linked) throws IOException {
        // when: no client of Java sends what is no address
        String answer = get(SEARCH + query + "&limit=1");

        // then
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.contains("<" + SEARCH + linked + "&limit=1&cursor="), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{child}", "<child>", "child|x", "child%zz", "child%"})
    void aRequestForWhatIsNoAddressIsRefused(String query) throws IOException {
        assertTrue(get(SEARCH + query + "&limit=1").startsWith("HTTP/1.1 400 "));
    }

    @Test
    void aLinkLeadsToAPageOfTheSameQuery() throws IOException {
        // given
        String answer = get(SEARCH + "[child]&limit=1");
        String next = answer.replaceFirst("(?s).*<([^>]+)>; rel=\"next\".*", "$1");

        // when
        Answer second = Api.get(next);

        // then
        assertEquals(
                Api.get(SEARCH + "child&limit=2").items("key").getLast(),
                second.items("key").getFirst());
    }

    @Test
    void aSearchGoesOnInTheLanguageInWhichItBegan() {
        // given
        String next = Api.get(SEARCH + "national&limit=1", Map.of("Accept-Language", "fr"))
                .next()
                .orElseThrow();

        // when
        Answer inEnglish = Api.get(next, Map.of("Accept-Language", "en"));

        // then
        assertUnknownCursor(inEnglish);
        assertEquals(200, Api.get(next, Map.of("Accept-Language", "fr")).status());
    }

    @Test
    void aDiffDoesNotGoOnWhenItsCrosswalkIsAnother() {
        // given
        String framework = Editing.frameworkWithEditions("1");
        Editing.publishRenamed(framework, "2");
        String edition = "frameworks/" + framework + "/editions/2";
        String next = Api.get(edition + "/diff?from=1&limit=1").next().orElseThrow();

        // when
        Answer mapped = Api.sendAs(
                Tokens.of(Editing.EDITOR),
                "PUT",
                edition + "/crosswalks/1",
                Map.of("If-None-Match", "*"),
                "application/json",
                """
                {"items": [
                  {"from": "CAPABILITY_0_0", "to": "CAPABILITY_0_0", "strength": "EXACT"},
                  {"from": "CAPABILITY_0_1", "to": "CAPABILITY_0_1", "strength": "EXACT"},
                  {"from": "CAPABILITY_1_0", "to": "RENAMED", "strength": "EXACT"}]}""".getBytes(StandardCharsets.UTF_8));

        // then
        assertEquals(200, mapped.status(), mapped::text);
        assertUnknownCursor(Api.get(next));
    }

    @Test
    void aWorklistDoesNotGoOnWhenItsDraftHasOtherTexts() {
        // given
        DraftDesk draft = DraftDesk.begun("One title");
        String next = asEditor(draft.path() + "/translations/fr/worklist?limit=1")
                .next()
                .orElseThrow()
                .substring("/api/v1/".length());

        // when
        draft.shorten();

        // then
        assertUnknownCursor(asEditor(next));
    }

    @Test
    void aWorklistGoesOnWhileItIsWorkedOn() {
        // given
        DraftDesk draft = DraftDesk.begun("One title");
        String next = asEditor(draft.path() + "/translations/fr/worklist?limit=1")
                .next()
                .orElseThrow()
                .substring("/api/v1/".length());

        // when
        draft.retitle("Another title");
        Answer saved = Api.sendAs(
                Tokens.of(Editing.EDITOR),
                "PUT",
                draft.path() + "/translations/fr",
                Map.of("If-None-Match", "*"),
                "application/json",
                "{\"texts\":{\"title\":\"Un titre\"}}".getBytes(StandardCharsets.UTF_8));

        // then
        assertEquals(201, saved.status(), saved::text);
        assertEquals("description", asEditor(next).items("key").getFirst());
    }

    private String get(String address) throws IOException {
        String request = "GET " + address + " HTTP/1.1\r\nHost: reference\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Answer asEditor(String path) {
        return Api.sendAs(Tokens.of(Editing.EDITOR), "GET", path);
    }

    private static void assertUnknownCursor(Answer refused) {
        assertEquals(400, refused.status(), refused::text);
        assertEquals("cursor", refused.body().at("/violations/0/parameter").asText());
        assertEquals("UNKNOWN_CURSOR", refused.body().at("/violations/0/code").asText());
    }
}
