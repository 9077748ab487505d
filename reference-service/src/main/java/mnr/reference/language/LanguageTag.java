package mnr.reference.language;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A language, as a BCP 47 tag in its canonical form: {@code fr}, {@code pt-BR}, {@code zh-Hans}.
 *
 * @param value the tag
 */
public record LanguageTag(@JsonValue String value) {

    /** What RFC 5646 asks everyone to take; longer ones name no language that anybody speaks. */
    public static final int MOST_CHARACTERS = 35;

    private static final Map<String, String> TWO_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(
                    language -> Locale.of(language).getISO3Language(), language -> language, (first, _) -> first));

    /** The tag that the text is, in whatever letters; empty if it is none, or names no language. */
    public static Optional<LanguageTag> parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            Locale locale = shortest(new Locale.Builder().setLanguageTag(text).build());
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

    /** With the code of two letters that a language of three has: RFC 5646 asks for the shortest (section 2.2.1). */
    private static Locale shortest(Locale locale) {
        String two = TWO_LETTERS.get(locale.getLanguage());
        return two == null
                ? locale
                : new Locale.Builder().setLocale(locale).setLanguage(two).build();
    }

    /**
     * Whether both are one language in one script, whatever their regions: who writes a text in the one has written it in
     * the other.
     */
    public boolean isWrittenLike(LanguageTag other) {
        return language().equals(other.language()) && Script.of(locale()).equals(Script.of(other.locale()));
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
