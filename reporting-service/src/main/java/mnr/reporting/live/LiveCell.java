package mnr.reporting.live;

import java.math.BigDecimal;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reporting.cell.Figures;

/** One cell as it is shown. */
@Schema(description = "The histogram of one item for one group.")
record LiveCell(
        String scheme,
        String group,

        @Schema(description = "A sub-domain, a capability, or OVERALL.")
        String item,

        @Schema(
                description = "Countries by phase, in the edition's order; for a capability or OVERALL by the floor, "
                        + "the lowest phase among the country's assessed sub-domains.")
        Map<String, Long> counts,

        @Schema(description = "Countries with a phase: the sum of counts.")
        long n,

        long notApplicable,
        long notAssessed,

        @Schema(description = "Countries of the group at the reference date, within the round's scope.")
        long members,

        @Schema(description = "Members whose validated answers count: n + notApplicable + notAssessed.")
        long respondents,

        @Schema(description = "respondents / members, to 4 digits; null without members.", nullable = true) @Nullable
        BigDecimal coverage,

        @Schema(description = "The lower median's phase; null while n is 0.", nullable = true) @Nullable
        String median,

        Derived derived) {

    /** Figures that follow from a distribution and never stand for it. */
    @Schema(description = "Derived figures. Read the counts first.")
    record Derived(
            @Schema(description = "Each phase's count over n, to 4 digits; null while n is 0.", nullable = true)
            @Nullable
            Map<String, BigDecimal> shares,

            @Schema(
                    description = "The mean of the countries' means of phase ranks, to 4 digits; null while n is 0.",
                    nullable = true)
            @Nullable
            BigDecimal mean) {}

    static LiveCell of(Slot slot, Figures figures) {
        return new LiveCell(
                slot.scheme(),
                slot.group(),
                slot.item(),
                figures.counts(),
                figures.n(),
                figures.notApplicable(),
                figures.notAssessed(),
                figures.members(),
                figures.respondents(),
                figures.coverage(),
                figures.median(),
                new Derived(figures.shares(), figures.mean()));
    }
}
