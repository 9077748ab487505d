package mnr.reporting.intake;

import org.jspecify.annotations.Nullable;

import mnr.projection.StateRecord;
import mnr.projection.UnreadableRecordException;

/** Reads the producers' records; one that is about another thing than its key says is unreadable. */
final class Wire {

    private Wire() {}

    static <R extends Record & Revised> R read(StateRecord record, Class<R> type) throws UnreadableRecordException {
        R read = record.as(type);
        if (!read.key().equals(record.key())) {
            throw new UnreadableRecordException("the value is about another thing than the key says");
        }
        return read;
    }

    /** Which of the kinds of record of its topic it is: the member {@code part}. */
    static String part(StateRecord record) throws UnreadableRecordException {
        String part = record.as(Part.class).part();
        return part == null ? "" : part;
    }

    private record Part(@Nullable String part) {}
}
