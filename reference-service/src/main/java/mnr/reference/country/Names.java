package mnr.reference.country;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import mnr.reference.language.LanguageTag;

/**
 * Names of countries. The English one is the country's own; the others are those of the Unicode Common Locale Data
 * Repository that the Java platform brings, which knows countries by their ISO 3166-1 alpha-2 codes. Where that calls a
 * country something else than the United Nations do, and so than its English name, {@code names.csv} decides.
 */
final class Names {

    /** The six official languages of the United Nations; English, which every country has a name in, is the first. */
    static final List<LanguageTag> LANGUAGES =
            Stream.of("en", "ar", "es", "fr", "ru", "zh").map(LanguageTag::of).toList();

    static final LanguageTag ENGLISH = LANGUAGES.getFirst();

    private static final Map<String, Map<LanguageTag, String>> DECIDED = NamesRow.load();
    private static final Map<String, Map<LanguageTag, String>> BY_ISO2 = new ConcurrentHashMap<>();

    private Names() {}

    /** In all languages in which the country has a name. */
    static Map<LanguageTag, String> of(Country country) {
        Map<LanguageTag, String> names = new HashMap<>();
        @Nullable Map<LanguageTag, String> decided = DECIDED.get(country.iso3());
        String iso2 = country.iso2();
        if (decided != null) {
            names.putAll(decided);
        } else if (iso2 != null) {
            names.putAll(BY_ISO2.computeIfAbsent(iso2, Names::known));
        }
        names.put(ENGLISH, country.name());
        return names;
    }

    static Named of(Country country, LanguageTag language) {
        @Nullable String name = of(country).get(language);
        return name == null ? new Named(country.name(), ENGLISH) : new Named(name, language);
    }

    private static Map<LanguageTag, String> known(String iso2) {
        Locale country = Locale.of("", iso2);
        Map<LanguageTag, String> names = new HashMap<>();
        for (LanguageTag language : LANGUAGES) {
            String name = country.getDisplayCountry(language.locale());
            // a country without a name is called by its code
            if (!name.equals(iso2)) {
                names.put(language, name);
            }
        }
        return names;
    }
}
