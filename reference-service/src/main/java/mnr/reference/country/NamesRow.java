package mnr.reference.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import mnr.reference.csv.Csv;
import mnr.reference.language.LanguageTag;

/** A line of {@code names.csv}: all names that a country has beside the English one; null where it has none. */
record NamesRow(
        String iso3,
        @Nullable String ar,
        @Nullable String es,
        @Nullable String fr,
        @Nullable String ru,
        @Nullable String zh) {

    private static final String FILE = "/countries/names.csv";

    /** By ISO 3166-1 alpha-3 code. */
    static Map<String, Map<LanguageTag, String>> load() {
        try (InputStream file = Objects.requireNonNull(NamesRow.class.getResourceAsStream(FILE), FILE)) {
            return Csv.read(file.readAllBytes(), NamesRow.class).stream()
                    .collect(Collectors.toUnmodifiableMap(NamesRow::iso3, NamesRow::names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<LanguageTag, String> names() {
        Map<LanguageTag, String> names = new HashMap<>();
        put(names, "ar", ar);
        put(names, "es", es);
        put(names, "fr", fr);
        put(names, "ru", ru);
        put(names, "zh", zh);
        return names;
    }

    private static void put(Map<LanguageTag, String> names, String language, @Nullable String name) {
        if (name != null) {
            names.put(LanguageTag.of(language), name);
        }
    }
}
