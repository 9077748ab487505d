package mnr.http.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list: the sort key of the last row seen.
 *
 * <p>On the wire it is opaque, and bound to a scope (the list, its filter, the caller), so that a cursor is of no use in
 * another list. The binding is no secret: what a caller may see is decided by the query of every page, never by the
 * cursor.
 */
public record Cursor(List<String> sortKey) {

    private static final int BINDING = 12;

    public Cursor {
        sortKey = List.copyOf(sortKey);
    }

    /** Short text that is another one for another place; it does not tell where the place is. */
    public String digest() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(binding(sortKey.toString()));
    }

    String encode(String scope) {
        ByteBuffer buffer = ByteBuffer.allocate(BINDING
                + sortKey.stream()
                        .mapToInt(key -> 2 + key.getBytes(StandardCharsets.UTF_8).length)
                        .sum());
        buffer.put(binding(scope));
        for (String key : sortKey) {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            buffer.putShort((short) bytes.length).put(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /** Reads a cursor of this scope; empty when it is none. */
    static Optional<Cursor> decode(String text, String scope) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            byte[] binding = new byte[BINDING];
            buffer.get(binding);
            if (!Arrays.equals(binding, binding(scope))) {
                return Optional.empty();
            }
            List<String> sortKey = new ArrayList<>();
            while (buffer.hasRemaining()) {
                byte[] bytes = new byte[buffer.getShort() & 0xffff];
                buffer.get(bytes);
                sortKey.add(new String(bytes, StandardCharsets.UTF_8));
            }
            return Optional.of(new Cursor(sortKey));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private static byte[] binding(String scope) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(scope.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, BINDING);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
