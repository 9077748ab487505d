package mnr.http.thing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static mnr.http.thing.Refusal.assertProblem;
import static mnr.http.thing.Refusal.violations;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class PageIT {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Test
    void thePagesMakeTheListOnce() {
        // given
        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();

        // when
        @Nullable String next = "/api/v1/things?kind=ROUND";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            List<String> items = page.path("items");
            seen.addAll(items);
            sizes.add(items.size());
            next = next(page);
        }

        // then
        assertEquals(IntStream.rangeClosed(1, 250).mapToObj(Integer::toString).toList(), seen);
        assertEquals(List.of(100, 100, 50), sizes);
    }

    @Test
    void aPageThatEndsWithTheListIsTheLast() {
        assertNull(next(given().get("/api/v1/things?limit=250")));
        assertNotNull(next(given().get("/api/v1/things?limit=249")));
    }

    @Test
    void aCursorKeepsToItsFilter() {
        // given
        String next = next(given().get("/api/v1/things?kind=ROUND&limit=10"));
        assertNotNull(next);

        // when
        Response otherFilter = given().urlEncodingEnabled(false).get(next.replace("kind=ROUND", "kind=SQUARE"));
        Response otherLimit = given().urlEncodingEnabled(false).get(next.replace("limit=10", "limit=20"));

        // then
        assertProblem(otherFilter, 400, "INVALID_PARAMETER");
        assertEquals("11", otherLimit.path("items[0]"));
    }

    @Test
    void theNextPageIsNamedFromTheRootOfTheServer() {
        // when
        String next = next(given().header("Host", "elsewhere.example").get("/api/v1/things?kind=ROUND&limit=10"));

        // then
        assertNotNull(next);
        assertTrue(next.startsWith("/api/v1/things?kind=ROUND&limit=10&cursor="), next);
    }

    @Test
    void theBodyShowsItemsOnly() {
        assertEquals(
                "{\"items\":[\"1\"]}", given().get("/api/v1/things?limit=1").asString());
    }

    @Test
    void aCursorWithOtherKeysIsRefused() {
        for (String[] keys : List.of(
                new String[] {}, new String[] {"10", "10"}, new String[] {"ten"}, new String[] {"1\0"}, new String[] {""
                })) {
            // when
            Response answer = given().urlEncodingEnabled(false).get("/api/v1/things?limit=10&cursor=" + forged(keys));

            // then
            assertProblem(answer, 400, "INVALID_PARAMETER");
            assertEquals("cursor UNKNOWN_CURSOR", violations(answer));
        }
    }

    @Test
    void aForgedCursorIsTakenWhereItsKeysFit() {
        assertEquals(
                "12",
                given().urlEncodingEnabled(false)
                        .get("/api/v1/things?limit=10&cursor=" + forged("11"))
                        .path("items[0]"));
    }

    /** A cursor of this list, its keys replaced: its binding is no secret. */
    private static String forged(String... keys) {
        String next = next(given().get("/api/v1/things?limit=10"));
        assertNotNull(next);
        byte[] cursor = Base64.getUrlDecoder().decode(next.replaceAll(".*cursor=([^&]*).*", "$1"));
        ByteBuffer buffer = ByteBuffer.allocate(1_000).put(cursor, 0, 12);
        for (String key : keys) {
            buffer.putShort((short) key.length()).put(key.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(buffer.array(), buffer.position()));
    }

    private static @Nullable String next(Response page) {
        assertEquals(200, page.statusCode(), page.asString());
        Matcher link = NEXT.matcher(page.header("Link") == null ? "" : page.header("Link"));
        return link.matches() ? link.group(1) : null;
    }
}
