package mnr.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** SHA-256 over several parts, in hexadecimal. Where one part ends and the next begins counts, and so does whether it is there. */
final class Digest {

    private static final int ABSENT = -1;

    private final MessageDigest digest;

    Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Digest add(@Nullable String part) {
        return part == null ? length(ABSENT) : add(part.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] part) {
        Digest next = length(part.length);
        digest.update(part);
        return next;
    }

    private Digest length(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        return this;
    }

    /** Ends it. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
