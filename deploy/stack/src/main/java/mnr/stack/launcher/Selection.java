package mnr.stack.launcher;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is to be started, and how.
 *
 * @param parts complete: with all that each of them needs
 * @param quick whether JVMs start from their AOT caches
 */
public record Selection(Set<Part> parts, boolean quick) {

    /** The whole suite. */
    public static Selection all() {
        return new Selection(EnumSet.allOf(Part.class), true);
    }

    /** These parts and what they need. */
    public static Selection only(Set<Part> parts) {
        return new Selection(Part.withNeeds(parts), true);
    }

    /** The same parts, from their classes alone. */
    public Selection withoutAot() {
        return new Selection(parts, false);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }
}
