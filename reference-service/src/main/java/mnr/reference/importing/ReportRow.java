package mnr.reference.importing;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.membership.Membership;
import mnr.reference.membership.Span;

/** What becomes of a row, or of a membership that no row has. */
@Schema(name = "ImportedRow")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReportRow(
        @Schema(
                description = "Of a CSV file the line, the header being the first; of a JSON body the place among the"
                        + " items, from 1. Absent of a membership that is removed",
                examples = "2")
        @Nullable
        Integer row,

        Status status,
        @Schema(examples = "KEN") @Nullable String country,
        @Schema(examples = "WB_LMI") @Nullable String group,

        @Schema(description = "As it was sent", examples = "2015-07-01") @Nullable
        String from,

        @Schema(description = "As it was sent; absent if it goes on", examples = "2027-07-01") @Nullable
        String to,

        @Schema(description = "The membership that a CHANGED row changes") @Nullable
        Span before,

        List<RowFault> faults) {

    static ReportRow of(ImportRow row, Status status, @Nullable Span before) {
        return new ReportRow(
                row.number(),
                status,
                row.sent(RawRow.COUNTRY),
                row.sent(RawRow.GROUP),
                row.sent(RawRow.FROM),
                row.sent(RawRow.TO),
                before,
                row.faults());
    }

    static ReportRow removed(String country, Membership membership) {
        var to = membership.period().to();
        return new ReportRow(
                null,
                Status.REMOVED,
                country,
                membership.group(),
                membership.period().from().toString(),
                to == null ? null : to.toString(),
                null,
                List.of());
    }
}
