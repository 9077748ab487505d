package mnr.reference.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import mnr.reference.framework.Edition;
import mnr.reference.framework.EditionChanged;
import mnr.reference.language.LanguageTag;
import mnr.reference.translation.SourceTexts;
import mnr.reference.translation.Translation;
import mnr.reference.translation.TranslationChanged;
import mnr.reference.translation.Translations;

/** Keeps the words of all editions, in all their languages. */
@ApplicationScoped
class SearchIndex {

    private static final String CLEAR = """
            delete from searchable_text
            where framework = :framework and edition = :edition and language = :language""";

    private static final String FILL = """
            insert into searchable_text (framework, edition, language, ordinal, key, text, words)
            select :framework, :edition, :language, t.ordinal, t.key, t.text,
              to_tsvector(cast(:dictionary as regconfig), t.written)
                || case when t.plain = t.written then '' else to_tsvector(cast(:dictionary as regconfig), t.plain) end
            from unnest(cast(:keys as text[]), cast(:texts as text[]), cast(:written as text[]), cast(:plain as text[]))
              with ordinality as t (key, text, written, plain, ordinal)""";

    private final EntityManager entityManager;
    private final Translations translations;

    SearchIndex(EntityManager entityManager, Translations translations) {
        this.entityManager = entityManager;
        this.translations = translations;
    }

    void onChange(@Observes EditionChanged changed) {
        index(changed.edition());
    }

    void onChange(@Observes TranslationChanged changed) {
        index(
                changed.edition(),
                changed.translation(),
                SourceTexts.of(changed.edition().document()));
    }

    /** Writes anew what is known of an edition. */
    void index(Edition edition) {
        SourceTexts source = SourceTexts.of(edition.document());
        index(edition, LanguageTag.of(edition.document().language()), source.byKey());
        translations.of(edition).forEach(translation -> index(edition, translation, source));
    }

    private void index(Edition edition, Translation translation, SourceTexts source) {
        Map<String, String> texts = new LinkedHashMap<>();
        translation.texts().current(source).byKey().forEach((key, text) -> texts.put(key, text.text()));
        index(edition, translation.language(), texts);
    }

    private void index(Edition edition, LanguageTag language, Map<String, String> texts) {
        // the rows refer to the edition's, which may be new
        entityManager.flush();
        entityManager
                .createNativeQuery(CLEAR)
                .setParameter("framework", edition.framework())
                .setParameter("edition", edition.code())
                .setParameter("language", language.value())
                .executeUpdate();
        List<Words> words = texts.values().stream().map(Words::of).toList();
        entityManager
                .createNativeQuery(FILL)
                .setParameter("framework", edition.framework())
                .setParameter("edition", edition.code())
                .setParameter("language", language.value())
                .setParameter("dictionary", Dictionary.of(language))
                .setParameter("keys", texts.keySet().toArray(String[]::new))
                .setParameter("texts", texts.values().toArray(String[]::new))
                .setParameter("written", words.stream().map(Words::written).toArray(String[]::new))
                .setParameter("plain", words.stream().map(Words::plain).toArray(String[]::new))
                .executeUpdate();
    }
}
