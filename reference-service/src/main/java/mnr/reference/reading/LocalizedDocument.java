package mnr.reference.reading;

import java.util.List;
import java.util.Objects;

import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.Attribution;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.framework.EditionDocument.SubDomain;
import mnr.reference.translation.TextKey;
import mnr.reference.translation.TranslatedTexts;

/** A document with the texts of a translation in place of its own, where there are any. */
final class LocalizedDocument {

    private final TranslatedTexts texts;

    private LocalizedDocument(TranslatedTexts texts) {
        this.texts = texts;
    }

    static EditionDocument of(EditionDocument document, TranslatedTexts texts) {
        LocalizedDocument localized = new LocalizedDocument(texts);
        return new EditionDocument(
                document.framework(),
                document.edition(),
                document.language(),
                localized.text(TextKey.TITLE, document.title()),
                localized.text(TextKey.DESCRIPTION, document.description()),
                localized.attribution(document.attribution()),
                document.phases().stream().map(localized::phase).toList(),
                document.capabilities().stream().map(localized::capability).toList());
    }

    private Attribution attribution(Attribution attribution) {
        return new Attribution(
                attribution.publisher(),
                attribution.source(),
                attribution.link(),
                text(TextKey.NOTICE, attribution.notice()));
    }

    private Phase phase(Phase phase) {
        return new Phase(
                phase.code(),
                phase.ordinal(),
                text(TextKey.phaseName(phase.code()), phase.name()),
                text(TextKey.phaseDescription(phase.code()), phase.description()));
    }

    private Capability capability(Capability capability) {
        return new Capability(
                capability.code(),
                text(TextKey.capabilityName(capability.code()), capability.name()),
                capability.subDomains().stream().map(this::subDomain).toList());
    }

    private SubDomain subDomain(SubDomain subDomain) {
        return new SubDomain(
                subDomain.code(),
                text(TextKey.subDomainName(subDomain.code()), subDomain.name()),
                text(TextKey.subDomainDescription(subDomain.code()), subDomain.description()),
                subDomain.criteria().stream().map(this::criterion).toList());
    }

    private Criterion criterion(Criterion criterion) {
        List<Statement> statements = criterion.statements().stream()
                .map(statement ->
                        new Statement(statement.id(), text(TextKey.statement(statement.id()), statement.text())))
                .toList();
        return new Criterion(criterion.phase(), statements);
    }

    private String text(String key, String source) {
        return source.isBlank() ? source : Objects.requireNonNullElse(texts.text(key), source);
    }
}
