package mnr.reference.country;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Names of countries. The English one is the country's own; the others are those of the Unicode Common Locale Data
 * Repository that the Java platform brings, which knows countries by their ISO 3166-1 alpha-2 codes.
 */
final class Names {

    private static final Map<String, Map<NameLanguage, String>> BY_ISO2 = new ConcurrentHashMap<>();

    private Names() {}

    /** In all languages in which the country has a name. */
    static Map<NameLanguage, String> of(Country country) {
        Map<NameLanguage, String> names = new EnumMap<>(NameLanguage.class);
        String iso2 = country.iso2();
        if (iso2 != null) {
            names.putAll(BY_ISO2.computeIfAbsent(iso2, Names::known));
        }
        names.put(NameLanguage.EN, country.name());
        return names;
    }

    static Named of(Country country, NameLanguage language) {
        @Nullable String name = of(country).get(language);
        return name == null ? new Named(country.name(), NameLanguage.EN) : new Named(name, language);
    }

    private static Map<NameLanguage, String> known(String iso2) {
        Locale country = Locale.of("", iso2);
        Map<NameLanguage, String> names = new EnumMap<>(NameLanguage.class);
        for (NameLanguage language : NameLanguage.values()) {
            String name = country.getDisplayCountry(language.locale());
            // a country without a name is called by its code
            if (!name.equals(iso2)) {
                names.put(language, name);
            }
        }
        return names;
    }
}
