package mnr.reference.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.reference.framework.Edition;
import mnr.reference.framework.Editions;
import mnr.reference.language.LanguageRequest;
import mnr.reference.language.LanguageTag;
import mnr.reference.translation.Progress;
import mnr.reference.translation.SourceTexts;
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
        LanguageTag source = LanguageTag.of(edition.document().language());
        List<Translation> there = available(edition);
        LanguageTag chosen =
                request.asked(Stream.concat(Stream.of(source), there.stream().map(Translation::language))
                        .toList());
        if (chosen.equals(source)) {
            return Reading.inSource(edition);
        }
        return there.stream()
                .filter(translation -> translation.language().equals(chosen))
                .findFirst()
                .map(translation -> Reading.in(edition, translation))
                .orElseGet(() -> Reading.in(edition, chosen));
    }

    /** The translations that have any text, the most complete first. */
    private List<Translation> available(Edition edition) {
        SourceTexts source = SourceTexts.of(edition.document());
        return translations.of(edition).stream()
                .map(translation -> new Held(translation, Progress.of(translation.texts(), source)))
                .filter(held -> held.progress().current() > 0)
                .sorted(Comparator.comparingInt((Held held) -> -held.progress().current())
                        .thenComparing(held -> held.translation().language().value()))
                .map(Held::translation)
                .toList();
    }

    private record Held(Translation translation, Progress progress) {}
}
