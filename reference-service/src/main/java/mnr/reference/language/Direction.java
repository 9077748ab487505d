package mnr.reference.language;

import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a line of a language begins, as HTML's {@code dir} says it. */
public enum Direction {
    LTR("ltr"),
    RTL("rtl");

    /** ISO 15924 codes of the scripts in use that are written from right to left. */
    private static final Set<String> SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi");

    private final String value;

    Direction(String value) {
        this.value = value;
    }

    @JsonValue
    public String value() {
        return value;
    }

    static Direction of(Locale locale) {
        return SCRIPTS.contains(Script.of(locale)) ? RTL : LTR;
    }
}
