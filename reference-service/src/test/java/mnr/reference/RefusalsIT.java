package mnr.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.reference.Api.Answer;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(StackResource.class)
class RefusalsIT {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "refusals.csv", useHeadersInDisplayName = true)
    void itIsRefusedWithAProblem(
            String what,
            String method,
            String path,
            int status,
            String code,
            @Nullable String parameter,
            @Nullable String violation) {
        // when
        Answer answer = Api.send(method, path, Map.of());

        // then
        assertEquals(status, answer.status(), what);
        assertEquals("application/problem+json", answer.header("Content-Type").replaceAll(";.*", ""));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals(code, answer.body().get("code").asText());
        assertEquals(
                "urn:mnr:problem:" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                answer.body().get("type").asText());
        assertEquals(status, answer.body().get("status").asInt());
        if (parameter != null) {
            JsonNode only = answer.body().get("violations");
            assertEquals(1, only.size());
            assertEquals(parameter, only.get(0).get("parameter").asText());
            assertEquals(violation, only.get(0).get("code").asText());
        }
    }

    @Test
    void aMissingThingIsNamed() {
        assertEquals("KEX", Api.get("countries/KEX").body().get("country").asText());
    }

    @Test
    void onlyJsonIsServed() {
        // when
        Answer answer = Api.get("countries/KEN", Map.of("Accept", "text/html"));

        // then
        assertEquals(406, answer.status());
        assertEquals("NOT_ACCEPTABLE", answer.body().get("code").asText());
    }

    @Test
    void aCursorOfAnotherFilterIsRefused() {
        // given
        String next = Api.get("countries?limit=5&scheme=LDC").next().orElseThrow();

        // when
        Answer answer = Api.get(next.replace("scheme=LDC", "scheme=SIDS"));

        // then
        assertEquals(400, answer.status());
        assertEquals("cursor", answer.body().at("/violations/0/parameter").asText());
    }

    @Test
    void aForgedCursorIsRefused() {
        // given
        String next = Api.get("countries?limit=5").next().orElseThrow();

        for (String forged : List.of(forged(next), forged(next, "A", "B"), forged(next, "A\0"))) {
            // when
            Answer answer = Api.get(forged);

            // then
            assertEquals(400, answer.status());
            assertEquals("cursor", answer.body().at("/violations/0/parameter").asText());
        }
    }

    /** The next page's cursor with its keys replaced: what binds it to its list is no secret. */
    private static String forged(String next, String... keys) {
        String cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");
        ByteBuffer buffer =
                ByteBuffer.allocate(1_000).put(Base64.getUrlDecoder().decode(cursor), 0, 12);
        for (String key : keys) {
            buffer.putShort((short) key.length()).put(key.getBytes(StandardCharsets.UTF_8));
        }
        byte[] forged = Arrays.copyOf(buffer.array(), buffer.position());
        return next.replace(cursor, Base64.getUrlEncoder().withoutPadding().encodeToString(forged));
    }
}
