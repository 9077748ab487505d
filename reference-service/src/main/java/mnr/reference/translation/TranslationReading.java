package mnr.reference.translation;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Page;
import mnr.http.page.PageRequest;
import mnr.http.problem.Violation;
import mnr.reference.framework.Edition;
import mnr.reference.framework.Editions;
import mnr.reference.language.LanguageTag;
import mnr.reference.listing.Listed;
import mnr.reference.listing.Listing;
import mnr.reference.rendering.Format;
import mnr.reference.rendering.Located;
import mnr.reference.rendering.Rendering;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;
import static mnr.reference.problem.ReferenceProblem.UNKNOWN_TRANSLATION;

/** The reading side: translations as documents, and the work that is left. */
@ApplicationScoped
class TranslationReading {

    private static final String TRANSLATIONS = "/translations";

    private final Editions editions;
    private final Translations translations;

    TranslationReading(Editions editions, Translations translations) {
        this.editions = editions;
        this.translations = translations;
    }

    RestResponse<Listed<TranslationView>> list(String framework, String code, PageRequest page) {
        Edition edition = editions.require(framework, code);
        SourceTexts source = SourceTexts.of(edition.document());
        List<TranslationView> views = new ArrayList<>();
        views.add(TranslationView.ofSource(languageOf(edition), source));
        translations.of(edition).forEach(translation -> views.add(TranslationView.of(translation, source)));
        Page<TranslationView> listed =
                Listing.page(views, page, view -> view.language().value());
        return Located.at(edition, TRANSLATIONS).ok(Listed.of(listed));
    }

    Rendering get(String framework, String code, String tag, Format format) {
        Edition edition = editions.require(framework, code);
        LanguageTag language = known(tag);
        Translation translation = require(edition, language);
        Rendering rendering = Representation.of(edition, translation, SourceTexts.of(edition.document()), format);
        return Located.at(edition, TRANSLATIONS + "/" + language)
                .file(rendering, edition.framework() + "-" + edition.code() + "-translation." + language);
    }

    RestResponse<Listed<WorkItem>> worklist(
            String framework, String code, String tag, WorkItem.@Nullable State state, PageRequest page) {
        Edition edition = editions.require(framework, code);
        LanguageTag language = known(tag);
        if (language.equals(languageOf(edition))) {
            throw unknown(language);
        }
        TranslatedTexts texts =
                translations.find(edition, language).map(Translation::texts).orElse(TranslatedTexts.NONE);
        SourceTexts source = SourceTexts.of(edition.document());
        List<WorkItem> items = WorkItem.of(texts, source).stream()
                .filter(item -> state == null || item.state() == state)
                .toList();
        return Located.at(edition, TRANSLATIONS + "/" + language + "/worklist")
                .ok(Listed.of(Listing.page(items, page, WorkItem::sortKey, source.places())));
    }

    /** The answer to a write: how the language stands now, under the tag that the next write needs. */
    RestResponse<TranslationView> saved(Translating.Saved saved) {
        SourceTexts source = SourceTexts.of(saved.edition().document());
        return RestResponse.ResponseBuilder.create(
                        saved.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        TranslationView.of(saved.translation(), source))
                .header(
                        HttpHeaders.ETAG,
                        Representation.tag(saved.edition(), saved.translation(), source)
                                .value())
                .build();
    }

    /** A language that an edition may have a translation into. */
    LanguageTag writable(String framework, String code, String tag) {
        LanguageTag language = LanguageTag.parse(tag)
                .orElseThrow(() -> invalid("INVALID_LANGUAGE", "The language is no BCP 47 tag of a language."));
        if (language.isWrittenLike(languageOf(editions.require(framework, code)))) {
            // a text in en-US would be what most readers get of an edition in en, and no publisher has seen it
            throw invalid("SOURCE_LANGUAGE", "The edition itself is written in this language.");
        }
        return language;
    }

    /** What is no language names no translation. */
    LanguageTag known(String tag) {
        return LanguageTag.parse(tag).orElseThrow(() -> UNKNOWN_TRANSLATION.with("language", tag));
    }

    private Translation require(Edition edition, LanguageTag language) {
        return translations.find(edition, language).orElseThrow(() -> unknown(language));
    }

    private static RuntimeException unknown(LanguageTag language) {
        return UNKNOWN_TRANSLATION.with("language", language.value());
    }

    private static RuntimeException invalid(String code, String detail) {
        return INVALID_PARAMETER.with().violations(List.of(Violation.of("language", code, detail)));
    }

    private static LanguageTag languageOf(Edition edition) {
        return LanguageTag.of(edition.document().language());
    }
}
