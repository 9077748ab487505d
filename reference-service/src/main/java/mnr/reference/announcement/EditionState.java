package mnr.reference.announcement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import mnr.reference.digest.Digest;
import mnr.reference.framework.Edition;
import mnr.reference.framework.EditionDocument;

/**
 * What {@code mnr.reference.editions.v1} says of an edition under its own key: its structure, and which parts make it
 * whole. The texts of its sub-domains are in the parts.
 *
 * @param part always HEAD
 * @param parts the digest that each sub-domain's record has to have
 * @param digest of the whole document
 * @param translations by language tag; the source language is not among them
 */
record EditionState(
        String part,
        String framework,
        String edition,
        long revision,
        Edition.State state,
        String title,
        String description,
        String language,
        EditionDocument.Attribution attribution,
        List<PhaseState> phases,
        List<CapabilityState> capabilities,
        List<PartState> parts,
        Digest digest,
        Map<String, HeadTranslation> translations) {

    record PhaseState(String code, int ordinal, String name, String description) {}

    record CapabilityState(String code, String name, List<String> subDomains) {}

    record PartState(String subDomain, Digest digest) {}

    static EditionState of(
            Edition edition,
            EditionDocument document,
            List<SubDomainState> subDomains,
            List<SpokenLanguage> languages,
            long revision) {
        return new EditionState(
                "HEAD",
                edition.framework(),
                edition.code(),
                revision,
                edition.state(),
                edition.title(),
                document.description(),
                document.language(),
                document.attribution(),
                document.phases().stream()
                        .map(phase -> new PhaseState(phase.code(), phase.ordinal(), phase.name(), phase.description()))
                        .toList(),
                document.capabilities().stream().map(EditionState::capability).toList(),
                subDomains.stream()
                        .map(part -> new PartState(part.subDomain(), part.digest()))
                        .toList(),
                edition.digest(),
                translations(document, languages));
    }

    private static Map<String, HeadTranslation> translations(EditionDocument document, List<SpokenLanguage> languages) {
        Map<String, HeadTranslation> translations = new TreeMap<>();
        languages.forEach(spoken -> translations.put(spoken.language().value(), HeadTranslation.of(document, spoken)));
        return translations;
    }

    private static CapabilityState capability(EditionDocument.Capability capability) {
        return new CapabilityState(
                capability.code(),
                capability.name(),
                capability.subDomains().stream()
                        .map(EditionDocument.SubDomain::code)
                        .toList());
    }
}
