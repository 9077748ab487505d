package mnr.reference.framework;

import java.util.List;

import mnr.reference.digest.Digest;

/**
 * What {@code mnr.reference.editions.v1} says of an edition under its own key: its structure, and which parts make it
 * whole. The texts are in the parts.
 *
 * @param part always HEAD
 * @param parts the digest that each sub-domain's record has to have
 * @param digest of the whole document
 */
record EditionState(
        String part,
        String framework,
        String edition,
        long revision,
        Edition.State state,
        String title,
        String language,
        List<PhaseState> phases,
        List<CapabilityState> capabilities,
        List<PartState> parts,
        Digest digest) {

    record PhaseState(String code, int ordinal, String name) {}

    record CapabilityState(String code, String name, List<String> subDomains) {}

    record PartState(String subDomain, Digest digest) {}

    static EditionState of(Edition edition, EditionDocument document, List<SubDomainState> subDomains, long revision) {
        return new EditionState(
                "HEAD",
                edition.framework(),
                edition.code(),
                revision,
                edition.state(),
                edition.title(),
                document.language(),
                document.phases().stream()
                        .map(phase -> new PhaseState(phase.code(), phase.ordinal(), phase.name()))
                        .toList(),
                document.capabilities().stream().map(EditionState::capability).toList(),
                subDomains.stream()
                        .map(part -> new PartState(part.subDomain(), part.digest()))
                        .toList(),
                edition.digest());
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
