package mnr.reference.framework;

import java.util.Optional;

/** What every text of a document keeps, and of its translations: there is one, and it is not endless. */
public final class TextRules {

    /** The longest title or name, in UTF-16 units. */
    static final int NAME = 500;

    /** The longest text of any other kind, in UTF-16 units. */
    public static final int TEXT = 20_000;

    private TextRules() {}

    static Optional<Fault> text(String at, String text, int most) {
        if (text.isBlank()) {
            return Optional.of(new Fault(at, Fault.Code.BLANK, "has no text"));
        }
        return atMost(at, text, most);
    }

    /** Of a text that may be missing. */
    static Optional<Fault> atMost(String at, String text, int most) {
        return text.length() > most
                ? Optional.of(new Fault(at, Fault.Code.TOO_LONG, "has more than " + most + " characters"))
                : Optional.empty();
    }
}
