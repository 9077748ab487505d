package mnr.reference.translation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The texts of a translation. It may hold keys that a draft has dropped since: nobody sees them, and they come back with
 * the text that they translate.
 */
public record TranslatedTexts(Map<String, TranslatedText> byKey) {

    public static final TranslatedTexts NONE = new TranslatedTexts(Map.of());

    /** The text; null if it is missing. */
    public @Nullable String text(String key) {
        TranslatedText found = byKey.get(key);
        return found == null ? null : found.text();
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** What of these texts the edition still has, in its order. */
    public TranslatedTexts within(SourceTexts source) {
        Map<String, TranslatedText> kept = new LinkedHashMap<>();
        source.byKey().keySet().forEach(key -> {
            TranslatedText text = byKey.get(key);
            if (text != null) {
                kept.put(key, text);
            }
        });
        return new TranslatedTexts(kept);
    }

    /** What of these texts translates what the edition says now: what readers get, in its order. */
    public TranslatedTexts current(SourceTexts source) {
        Map<String, TranslatedText> current = new LinkedHashMap<>(within(source).byKey());
        current.keySet().removeAll(outdated(source));
        return new TranslatedTexts(current);
    }

    /** The keys whose source text has changed since. */
    public Set<String> outdated(SourceTexts source) {
        return source.byKey().entrySet().stream()
                .filter(entry -> {
                    TranslatedText text = byKey.get(entry.getKey());
                    return text != null && text.isOutdated(entry.getValue());
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /**
     * The texts that come in place of these. One that says which source text it was made from was made from that; of the
     * others, one that is as it was keeps the source that it had, and a new one is a translation of today's.
     *
     * @param texts keys that the edition has
     * @param sources of some of them
     */
    TranslatedTexts replacedBy(Map<String, String> texts, Map<String, String> sources, SourceTexts current) {
        Map<String, TranslatedText> replaced = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            String today = Objects.requireNonNull(current.byKey().get(key), key);
            String said = sources.get(key);
            replaced.put(key, new TranslatedText(text, said == null ? kept(key, text, today) : asOne(said, today)));
        });
        return new TranslatedTexts(replaced).within(current);
    }

    private String kept(String key, String text, String today) {
        TranslatedText held = byKey.get(key);
        return held != null && held.text().equals(text) ? held.source() : today;
    }

    /** A spreadsheet may have broken the lines anew: that is no other text. */
    private static String asOne(String said, String today) {
        return words(said).equals(words(today)) ? today : said;
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
