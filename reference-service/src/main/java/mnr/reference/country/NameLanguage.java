package mnr.reference.country;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/** The six official languages of the United Nations, in which countries have names. */
public enum NameLanguage {
    AR,
    EN,
    ES,
    FR,
    RU,
    ZH;

    private static final List<String> TAGS =
            Stream.of(values()).map(NameLanguage::tag).toList();

    /** The language tag (BCP 47). */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /**
     * The language to answer in, looked up as RFC 4647 (section 3.4) says; English if none of the six is asked for.
     *
     * @param lang a language tag, which wins; one that is ill-formed is a 400
     * @param accepted an Accept-Language header; one that cannot be read asks for nothing
     */
    static NameLanguage of(@Nullable String lang, @Nullable String accepted) {
        return lookup(lang == null ? accepted(accepted) : List.of(new LanguageRange(wellFormed(lang))));
    }

    private static NameLanguage lookup(List<LanguageRange> ranges) {
        String tag = Locale.lookupTag(ranges, TAGS);
        return tag == null ? EN : valueOf(tag.toUpperCase(Locale.ROOT));
    }

    private static String wellFormed(String lang) {
        try {
            String tag = new Locale.Builder().setLanguageTag(lang).build().toLanguageTag();
            if (!tag.equals("und")) {
                return tag;
            }
        } catch (IllformedLocaleException _) {
            // told below
        }
        throw INVALID_PARAMETER
                .with()
                .violations(List.of(
                        Violation.of("lang", "WRONG_FORMAT", "lang is a language tag (BCP 47), such as fr or zh.")));
    }

    private static List<LanguageRange> accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
