package mnr.reference.framework;

import org.jspecify.annotations.Nullable;

/** Text that a database, an event, a spreadsheet and a page can all hold. */
public final class Storable {

    private Storable() {}

    /** What makes the text one that cannot be held everywhere; null if nothing does. */
    public static @Nullable String fault(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return "holds the control character U+" + String.format("%04X", (int) c);
            }
            if (c >= 0xFFFE) {
                return "holds U+" + String.format("%04X", (int) c) + ", which is no character";
            }
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c)) {
                return "holds half of a surrogate pair";
            }
        }
        return null;
    }
}
