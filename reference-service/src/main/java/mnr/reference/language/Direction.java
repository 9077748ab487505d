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

    /** Languages that CLDR's likely subtags write in one of them if the tag names no script. */
    private static final Set<String> LANGUAGES = Set.of(
            "ar", "arc", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "he", "khw", "ks", "lrc", "mzn", "nqo", "pnb",
            "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "yi");

    private final String value;

    Direction(String value) {
        this.value = value;
    }

    @JsonValue
    public String value() {
        return value;
    }

    static Direction of(Locale locale) {
        boolean rightToLeft = locale.getScript().isEmpty()
                ? LANGUAGES.contains(locale.getLanguage())
                : SCRIPTS.contains(locale.getScript());
        return rightToLeft ? RTL : LTR;
    }
}
