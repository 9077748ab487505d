package mnr.reference.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.reference.framework.Edition;
import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.Editions;
import mnr.reference.language.LanguageRequest;
import mnr.reference.language.LanguageTag;
import mnr.reference.translation.Translation;
import mnr.reference.translation.Translations;

/** Finds an edition in the language that is asked for. */
@ApplicationScoped
public class Readings {

    private final Editions editions;
    private final Translations translations;

    Readings(Editions editions, Translations translations) {
        this.editions = editions;
        this.translations = translations;
    }

    /** The edition, if the caller may see it. */
    public Reading require(String framework, String code, LanguageRequest request) {
        Edition edition = editions.require(framework, code);
        EditionDocument document = edition.document();
        LanguageTag source = LanguageTag.of(document.language());
        List<Translation> there = available(edition);
        LanguageTag chosen =
                request.asked(Stream.concat(Stream.of(source), there.stream().map(Translation::language))
                        .toList());
        if (chosen.equals(source)) {
            return Reading.inSource(edition, document);
        }
        return there.stream()
                .filter(translation -> translation.language().equals(chosen))
                .findFirst()
                .map(translation -> Reading.in(edition, document, translation))
                .orElseGet(() -> Reading.in(edition, document, chosen));
    }

    /** The translations that have any text, the most complete first. */
    private List<Translation> available(Edition edition) {
        return translations.of(edition).stream()
                .filter(translation -> translation.translated() > 0)
                .sorted(Comparator.comparingInt(Translation::translated)
                        .reversed()
                        .thenComparing(translation -> translation.language().value()))
                .toList();
    }
}
