package mnr.projection;

import java.util.Locale;

/** What became of a record in the transaction that moved past it. */
enum Outcome {
    /** Handed to the projection, which keeps it if its revision is the newest. */
    APPLIED,
    /** Passed over: somebody else moved the offset meanwhile. */
    IGNORED,
    /** Kept aside, since it can never be applied. */
    PARKED;

    /** As logs and spans name it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
