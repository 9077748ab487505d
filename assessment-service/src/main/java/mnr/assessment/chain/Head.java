package mnr.assessment.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The end of an assessment's chain.
 *
 * @param seq the number of its entries, which is the last one's
 * @param hash of the last one
 */
// Hibernate compares the column; nobody compares heads.
@SuppressWarnings("ArrayRecordComponent")
@Embeddable
public record Head(
        @Column(name = "history_seq") long seq,
        @Column(name = "history_hash") byte[] hash) {

    private static final byte[] ZERO = new byte[32];

    /** The chain of this assessment without any entry: no entry of it fits into another one's. */
    public static Head of(UUID assessment) {
        return new Head(0, sha256(ZERO, assessment.toString()));
    }

    /** The chain with this entry at its end. */
    public Head after(String entry) {
        return new Head(seq + 1, sha256(hash, entry));
    }

    private static byte[] sha256(byte[] before, String entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(entry.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
