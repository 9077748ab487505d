package mnr.reference.language;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A language, as a BCP 47 tag in its canonical form: {@code fr}, {@code pt-BR}, {@code zh-Hans}.
 *
 * @param value the tag
 */
public record LanguageTag(@JsonValue String value) {

    /** What RFC 5646 asks everyone to take; longer ones name no language that anybody speaks. */
    public static final int MOST_CHARACTERS = 35;

    /** The tag that the text is, in whatever letters; empty if it is none, or names no language. */
    public static Optional<LanguageTag> parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            return locale.getLanguage().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LanguageTag(locale.toLanguageTag()));
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if the text is no tag of a language */
    public static LanguageTag of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no language: " + text));
    }

    public Direction dir() {
        return Direction.of(locale());
    }

    /** The language's name in the language itself. */
    public String endonym() {
        return locale().getDisplayName(locale());
    }

    /** The language's name in English. */
    public String englishName() {
        return locale().getDisplayName(Locale.ENGLISH);
    }

    /** ISO 639 code of the language, without script and region. */
    public String language() {
        return locale().getLanguage();
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
