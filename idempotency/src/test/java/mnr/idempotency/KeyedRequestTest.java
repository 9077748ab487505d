package mnr.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import mnr.idempotency.KeyedRequest.Sent;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedRequestTest {

    private static final String OWNER = KeyedRequest.owner("https://issuer.test", "someone");
    private static final Sent SENT = new Sent("POST", "/api/v1/things", "a=1", "\"v1\"", "application/json");

    private static KeyedRequest request(String owner, String key, Sent sent, String body) {
        return KeyedRequest.of(owner, new IdempotencyKey(key), sent, body.getBytes(StandardCharsets.UTF_8));
    }

    private static final KeyedRequest REQUEST = request(OWNER, "k", SENT, "{}");

    @Test
    void theSameRequestIsTheSame() {
        assertThat(request(OWNER, "k", new Sent("POST", "/api/v1/things", "a=1", "\"v1\"", "application/json"), "{}"))
                .isEqualTo(REQUEST);
    }

    static Stream<KeyedRequest> ofOtherScopes() {
        return Stream.of(
                request(KeyedRequest.owner("https://issuer.test", "another"), "k", SENT, "{}"),
                request(KeyedRequest.owner("https://another.test", "someone"), "k", SENT, "{}"),
                request(OWNER, "K", SENT, "{}"),
                request(OWNER, "k", new Sent("PUT", "/api/v1/things", "a=1", "\"v1\"", "application/json"), "{}"),
                request(OWNER, "k", new Sent("POST", "/api/v1/thing", "a=1", "\"v1\"", "application/json"), "{}"));
    }

    @ParameterizedTest
    @MethodSource("ofOtherScopes")
    void aKeyIsOneOnlyWithinItsScope(KeyedRequest other) {
        assertThat(other.scope()).isNotEqualTo(REQUEST.scope());
        assertThat(other.lock()).isNotEqualTo(REQUEST.lock());
        assertThat(other.fingerprint()).isEqualTo(REQUEST.fingerprint());
    }

    static Stream<KeyedRequest> otherOnes() {
        return Stream.of(
                request(OWNER, "k", SENT, "{ }"),
                request(OWNER, "k", SENT, ""),
                request(OWNER, "k", new Sent("POST", "/api/v1/things", "a=2", "\"v1\"", "application/json"), "{}"),
                request(OWNER, "k", new Sent("POST", "/api/v1/things", null, "\"v1\"", "application/json"), "{}"),
                request(OWNER, "k", new Sent("POST", "/api/v1/things", "a=1", "\"v2\"", "application/json"), "{}"),
                request(OWNER, "k", new Sent("POST", "/api/v1/things", "a=1", null, "application/json"), "{}"),
                request(OWNER, "k", new Sent("POST", "/api/v1/things", "a=1", "\"v1\"", "text/csv"), "{}"));
    }

    @ParameterizedTest
    @MethodSource("otherOnes")
    void whateverElseWasSentIsAnotherRequest(KeyedRequest other) {
        assertThat(other.scope()).isEqualTo(REQUEST.scope());
        assertThat(other.fingerprint()).isNotEqualTo(REQUEST.fingerprint());
    }

    @Test
    void wherePartsEndCounts() {
        Set<String> digests = new HashSet<>();

        digests.add(new Digest().add("ab").add("c").hex());
        digests.add(new Digest().add("a").add("bc").hex());
        digests.add(new Digest().add("abc").hex());
        digests.add(new Digest().add("abc").add("").hex());
        digests.add(new Digest().add("abc").add((String) null).hex());

        assertThat(digests).hasSize(5).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }
}
