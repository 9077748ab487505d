package mnr.assessment.history;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what the responses differ between two entries, in order of their sub-domains' codes. */
@Schema(name = "HistoryDiff", description = "In what the responses differ between two entries")
record DiffView(
        @Schema(examples = "3") long from,
        @Schema(examples = "7") long to,
        List<OfSubDomain> items) {

    static DiffView of(long from, States before, long to, States after) {
        return new DiffView(
                from,
                to,
                before.subDomainsWith(after).stream()
                        .map(code -> new OfSubDomain(code, StateDiff.between(before.of(code), after.of(code))))
                        .filter(one -> !one.changes().isEmpty())
                        .toList());
    }

    @Schema(name = "SubDomainDiff")
    record OfSubDomain(
            @Schema(examples = "POLICY_LEADERSHIP") String subDomain, List<Change> changes) {}
}
