package mnr.projection;

import java.util.Set;

/**
 * One family of state topics and what becomes of its records; a CDI bean of this type is all that a service writes.
 *
 * <p>Every method is called by one thread. A batch is one JTA transaction: {@link #begin()}, then {@link #apply} for
 * each record in offset order, then {@link #flush()}. A batch can be rolled back at any point and come again, whole or
 * record by record: what an implementation keeps in fields between the calls is valid within one batch only.
 *
 * <p>A record whose data the database refuses (SQLSTATE classes 22 and 23) is parked, as an unreadable one is. A statement
 * that writes anything but the record's own data throws {@link OwnTroubleException} around its failure, so that a table
 * that has gone wrong parks no valid record.
 */
public interface StateProjection {

    /** Names the projection's offsets, parked records and metrics; must never change. */
    String name();

    /** The topics that are read. */
    Set<String> topics();

    /** A batch begins: forget what an earlier one, perhaps rolled back, left in fields. */
    default void begin() {}

    /**
     * Applies the record if its revision is newer than the one held, and otherwise does nothing.
     *
     * @throws UnreadableRecordException if no later try could understand the record; it is parked
     */
    void apply(StateRecord record) throws UnreadableRecordException;

    /** Writes what was summed up over the batch; the commit follows. */
    default void flush() {}
}
