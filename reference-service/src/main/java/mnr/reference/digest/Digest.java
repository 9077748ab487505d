package mnr.reference.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/** A SHA-256, written {@code sha256:<hex>}. */
public record Digest(@JsonValue String value) {

    private static final String PREFIX = "sha256:";
    private static final int BRIEF = 32;

    public static Digest of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new Digest(PREFIX + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of the lines in the order given, each ended by a line feed, in UTF-8: what a consumer can compute as well. */
    public static Digest ofLines(Stream<String> lines) {
        return of(lines.map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
    }

    /** Its first half, without what it is: enough to tell apart what nobody forges. */
    public String brief() {
        return value.substring(PREFIX.length(), PREFIX.length() + BRIEF);
    }

    @Override
    public String toString() {
        return value;
    }
}
