package mnr.idempotency;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * A request with a key, in digests: what is kept of it says neither who sent it nor what was in it.
 *
 * @param owner whose it is: issuer and subject
 * @param scope where its key is unique: owner, method, path, and the key itself
 * @param fingerprint by what two requests with one key are the same: query, If-Match, Content-Type, and the body's bytes
 */
record KeyedRequest(String owner, String scope, String fingerprint) {

    private static final int DIGITS_OF_A_LOCK = 2 * Long.BYTES;

    /** The parts of a request that count, as they were sent. */
    record Sent(
            String method,
            String path,
            @Nullable String query,
            @Nullable String ifMatch,
            @Nullable String contentType) {}

    static KeyedRequest of(String owner, IdempotencyKey key, Sent sent, byte[] body) {
        return new KeyedRequest(
                owner,
                new Digest()
                        .add(owner)
                        .add(sent.method())
                        .add(sent.path())
                        .add(key.value())
                        .hex(),
                new Digest()
                        .add(sent.query())
                        .add(sent.ifMatch())
                        .add(sent.contentType())
                        .add(body)
                        .hex());
    }

    static String owner(String issuer, String subject) {
        return new Digest().add(issuer).add(subject).hex();
    }

    /** The number of its advisory lock. Two scopes that share one, which is all but impossible, keep each other waiting. */
    long lock() {
        return HexFormat.fromHexDigitsToLong(scope, 0, DIGITS_OF_A_LOCK);
    }
}
