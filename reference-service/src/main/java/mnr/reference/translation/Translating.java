package mnr.reference.translation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import mnr.http.conditional.Precondition;
import mnr.http.problem.Violation;
import mnr.reference.framework.Edition;
import mnr.reference.framework.EditionChanged;
import mnr.reference.framework.Editions;
import mnr.reference.language.LanguageTag;
import mnr.reference.person.Persons;
import mnr.reference.publication.Publication;

import static mnr.http.problem.HttpProblem.INVALID_BODY;
import static mnr.reference.problem.ReferenceProblem.LANGUAGE_IS_TRANSLATED;
import static mnr.reference.problem.ReferenceProblem.TOO_MANY_LANGUAGES;
import static mnr.reference.problem.ReferenceProblem.UNKNOWN_TRANSLATION;

/** The writing side: what changes a translation, and what follows from it, in one transaction. */
@ApplicationScoped
class Translating {

    /** An answer with more is read by nobody. */
    private static final int MOST_VIOLATIONS = 1_000;

    /** What is sent of an edition's outline to others names all of them. */
    private static final int MOST_LANGUAGES = 50;

    private final Editions editions;
    private final Translations translations;
    private final Publication publication;
    private final Persons persons;
    private final Clock clock;

    Translating(Editions editions, Translations translations, Publication publication, Persons persons, Clock clock) {
        this.editions = editions;
        this.translations = translations;
        this.publication = publication;
        this.persons = persons;
        this.clock = clock;
    }

    /** What a save has come to. */
    record Saved(Edition edition, Translation translation, boolean created) {}

    /** Puts the texts that were sent in place of those that are there. */
    @Transactional
    Saved save(String framework, String code, LanguageTag language, Precondition precondition, Upload upload) {
        translations.lock();
        Edition edition = editions.require(framework, code);
        SourceTexts source = SourceTexts.of(edition.document());
        Optional<Translation> held = translations.find(edition, language);
        held.ifPresentOrElse(
                there -> precondition.requireCurrent(Representation.tag(edition, there, source)),
                precondition::requireAbsent);
        check(edition, language, source, held.orElse(null), upload);
        if (held.isEmpty() && translations.of(edition).size() >= MOST_LANGUAGES) {
            throw TOO_MANY_LANGUAGES.with("max", MOST_LANGUAGES);
        }
        Translation translation = held.orElseGet(() -> begun(edition, language));
        TranslatedTexts texts = translation.texts().replacedBy(upload.texts(), upload.sources(), source);
        // what the draft has dropped nobody sees: to lack it is no other text
        boolean other = !texts.equals(translation.texts().within(source)) && take(edition, translation, texts);
        if (other || held.isEmpty()) {
            publish(edition);
        }
        return new Saved(edition, translation, held.isEmpty());
    }

    /** Agrees to a translation. */
    @Transactional
    Saved review(String framework, String code, LanguageTag language, Precondition precondition) {
        translations.lock();
        Edition edition = editions.require(framework, code);
        SourceTexts source = SourceTexts.of(edition.document());
        Translation translation = translations
                .find(edition, language)
                .orElseThrow(() -> UNKNOWN_TRANSLATION.with("language", language.value()));
        precondition.requireCurrent(Representation.tag(edition, translation, source));
        if (translation.review(source, persons.current(), clock.instant())) {
            publish(edition);
        }
        return new Saved(edition, translation, false);
    }

    /** A language is that of the edition or of a translation, never of both. */
    void onChange(@Observes EditionChanged changed) {
        Edition edition = changed.edition();
        LanguageTag written = LanguageTag.of(edition.document().language());
        for (Translation translation : translations.of(edition)) {
            String language = translation.language().value();
            if (translation.language().isWrittenLike(written)) {
                throw LANGUAGE_IS_TRANSLATED
                        .with("translation", language)
                        .violations(List.of(Violation.at(
                                "#/language", "TRANSLATED", "The draft has a translation into " + language + ".")));
            }
        }
    }

    /** Takes the texts that come with the service, unless somebody has changed those that came before. */
    void ship(Edition edition, LanguageTag language, TranslatedTexts texts) {
        Translation translation = translations.find(edition, language).orElseGet(() -> begun(edition, language));
        if (translation.isShipped() && translation.replace(texts, null, clock.instant())) {
            translations.tell(edition, translation);
        }
    }

    /** Whether they are other texts. */
    private boolean take(Edition edition, Translation translation, TranslatedTexts texts) {
        boolean other = translation.replace(texts, persons.current(), clock.instant());
        if (other) {
            translations.tell(edition, translation);
        }
        return other;
    }

    /** A draft is on no topic, and nor are its translations. */
    private void publish(Edition edition) {
        if (!edition.isDraft()) {
            publication.publishChanged(Editions.TOPIC, edition.key());
        }
    }

    private Translation begun(Edition edition, LanguageTag language) {
        Translation begun = new Translation(Translations.id(edition, language), clock.instant());
        translations.add(begun);
        return begun;
    }

    private static void check(
            Edition edition, LanguageTag language, SourceTexts source, @Nullable Translation held, Upload upload) {
        List<Violation> violations = TranslationRules.violations(
                new TranslationRules.Place(edition.framework(), edition.code(), language), source, held, upload);
        if (!violations.isEmpty()) {
            throw INVALID_BODY
                    .with("faults", violations.size())
                    .violations(violations.stream().limit(MOST_VIOLATIONS).toList());
        }
    }
}
