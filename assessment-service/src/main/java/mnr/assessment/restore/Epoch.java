package mnr.assessment.restore;

import mnr.http.conditional.ETag;

/**
 * The time since the last restore, as every entity tag of the service names it. Held by the process, as the entities that make
 * tags know no beans; {@link Epochs} keeps it current.
 */
public final class Epoch {

    /** Before any restore. */
    static final long FIRST = 0;

    private static volatile long current = FIRST;

    private Epoch() {}

    /** {@code "r7"} before any restore, and another {@code "r7-…"} after each. */
    public static ETag tag(String kind, long version) {
        return tag(kind, version, current);
    }

    static ETag tag(String kind, long version, long epoch) {
        String opaque = kind + version;
        return ETag.of(epoch == FIRST ? opaque : opaque + '-' + Long.toString(epoch, Character.MAX_RADIX));
    }

    static void is(long epoch) {
        current = epoch;
    }
}
