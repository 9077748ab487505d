package mnr.outbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of the outbox a batch was, as Kafka keeps it with the batch's commit. A relay that takes over deletes these
 * rows instead of sending them again.
 *
 * @param ids rising
 * @param digest of the rows' numbers and event ids: after a restore the numbers are given to other events
 */
record Receipt(List<Long> ids, String digest) {

    private static final String FORM = "1";

    static Receipt of(List<PendingEvent> events) {
        return new Receipt(events.stream().map(PendingEvent::id).toList(), digest(events));
    }

    /** Nothing for a text that is no receipt, or one of a later form: then the rows are sent once more. */
    static Optional<Receipt> read(String text) {
        String[] parts = text.split(" ", -1);
        return parts.length == 3 && parts[0].equals(FORM)
                ? RowNumbers.read(parts[2]).map(ids -> new Receipt(ids, parts[1]))
                : Optional.empty();
    }

    String text() {
        return FORM + ' ' + digest + ' ' + RowNumbers.brief(ids);
    }

    private static String digest(List<PendingEvent> events) {
        MessageDigest sha256 = sha256();
        for (PendingEvent pending : events) {
            byte[] id = pending.event().id().getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                    .putLong(pending.id())
                    .putInt(id.length)
                    .flip());
            sha256.update(id);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
