package mnr.reference.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.tag.ContentTagged;
import mnr.reference.translation.SourceTexts;

@Schema(name = "CriterionReading", description = "What one phase means for one sub-domain")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CriterionView(
        @Schema(examples = "MNR") String framework,
        @Schema(examples = "2023") String edition,

        @Schema(description = "That it is written in; BCP 47", examples = "en")
        String language,

        ReadingNote reading,
        @Schema(examples = "POLICY") String capability,
        @Schema(examples = "POLICY_LEADERSHIP") String subDomain,
        @Schema(examples = "BUILDING") String phase,
        List<Statement> statements)
        implements ContentTagged {

    static Optional<CriterionView> of(Reading reading, SubDomainView subDomain, String phase) {
        return subDomain.criteria().stream()
                .filter(criterion -> criterion.phase().equals(phase))
                .findFirst()
                .map(criterion -> of(reading, subDomain, criterion));
    }

    /** The keys of its texts. */
    List<String> keys() {
        return SourceTexts.keysOf(new Criterion(phase, statements));
    }

    private static CriterionView of(Reading reading, SubDomainView subDomain, Criterion criterion) {
        return new CriterionView(
                subDomain.framework(),
                subDomain.edition(),
                subDomain.language(),
                reading.noteOf(Set.copyOf(SourceTexts.keysOf(criterion))),
                subDomain.capability(),
                subDomain.subDomain(),
                criterion.phase(),
                criterion.statements());
    }
}
