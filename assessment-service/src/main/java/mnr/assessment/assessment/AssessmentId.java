package mnr.assessment.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id that an assessment has by its name, a UUID of version 5 (RFC 9562). One that is begun once more after its database
 * was set back is the same one to whoever knows it from before.
 */
final class AssessmentId {

    /** The version 5 UUID of {@code urn:mnr:assessment} among URLs. */
    private static final UUID NAMESPACE = UUID.fromString("e6f1c9db-6cc5-5c57-8d30-fbee550b60ce");

    private static final long VERSION_BITS = 0xf000L;
    private static final long VERSION_5 = 0x5000L;
    private static final long VARIANT_BITS = 0xc000_0000_0000_0000L;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    private AssessmentId() {}

    static UUID of(String round, String country, Kind kind) {
        byte[] name = String.join("/", round, country, kind.name()).getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(sha1(ByteBuffer.allocate(Long.BYTES * 2 + name.length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(name)
                .array()));
        return new UUID((hash.getLong() & ~VERSION_BITS) | VERSION_5, (hash.getLong() & ~VARIANT_BITS) | VARIANT_RFC);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
