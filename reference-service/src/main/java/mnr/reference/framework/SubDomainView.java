package mnr.reference.framework;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.SubDomain;
import mnr.reference.tag.ContentTagged;

@Schema(name = "SubDomain")
record SubDomainView(
        @Schema(examples = "MNR") String framework,
        @Schema(examples = "2023") String edition,

        @Schema(description = "The capability that it belongs to", examples = "POLICY")
        String capability,

        @Schema(examples = "POLICY_LEADERSHIP") String subDomain,
        @Schema(examples = "Leadership") String name,
        String description,

        @Schema(description = "One for each phase of the edition, in the phases' order")
        List<Criterion> criteria)
        implements ContentTagged {

    static SubDomainView of(EditionDocument document, Capability capability, SubDomain subDomain) {
        return new SubDomainView(
                document.framework(),
                document.edition(),
                capability.code(),
                subDomain.code(),
                subDomain.name(),
                subDomain.description(),
                subDomain.criteria());
    }

    static List<SubDomainView> allOf(EditionDocument document) {
        return document.capabilities().stream()
                .flatMap(capability ->
                        capability.subDomains().stream().map(subDomain -> of(document, capability, subDomain)))
                .toList();
    }
}
