package mnr.reference.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.SubDomain;
import mnr.reference.tag.ContentTagged;
import mnr.reference.translation.SourceTexts;

@Schema(name = "SubDomain")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubDomainView(
        @Schema(examples = "MNR") String framework,
        @Schema(examples = "2023") String edition,

        @Schema(description = "That it is written in; BCP 47", examples = "en")
        String language,

        ReadingNote reading,

        @Schema(description = "The capability that it belongs to", examples = "POLICY")
        String capability,

        @Schema(examples = "POLICY_LEADERSHIP") String subDomain,
        @Schema(examples = "Leadership") String name,
        String description,

        @Schema(description = "One for each phase of the edition, in the phases' order")
        List<Criterion> criteria)
        implements ContentTagged {

    static Stream<SubDomainView> allOf(Reading reading) {
        return reading.document().capabilities().stream()
                .flatMap(capability ->
                        capability.subDomains().stream().map(subDomain -> of(reading, capability, subDomain)));
    }

    /** The keys of its texts. */
    Set<String> keys() {
        return SourceTexts.keysOf(new SubDomain(subDomain, name, description, criteria));
    }

    private static SubDomainView of(Reading reading, Capability capability, SubDomain subDomain) {
        return new SubDomainView(
                reading.edition().framework(),
                reading.edition().code(),
                reading.document().language(),
                reading.noteOf(SourceTexts.keysOf(subDomain)),
                capability.code(),
                subDomain.code(),
                subDomain.name(),
                subDomain.description(),
                subDomain.criteria());
    }
}
