package mnr.reference.importing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;

/**
 * What an import does, row by row, or would do.
 *
 * @param tag of the scheme's memberships once this is done
 */
@Schema(name = "ImportReport")
record ImportReport(
        @Schema(examples = "WB_INCOME") String scheme,

        @Schema(
                implementation = String.class,
                enumeration = {"merge", "replace"},
                examples = "merge")
        Mode mode,

        @Schema(description = "Whether nothing was saved because nothing was to be", examples = "true")
        boolean dryRun,

        @Schema(description = "How many rows have each status")
        Map<Status, Integer> counts,

        @Schema(
                description = "The first day on which any country's groups are others; null if none's are",
                nullable = true,
                examples = "2027-07-01")
        @Nullable
        LocalDate effectiveFrom,

        @Schema(description = "All that were sent, in their order, and then the memberships that are removed")
        List<ReportRow> rows,

        List<ImportWarning> warnings,
        @JsonIgnore ETag tag)
        implements Tagged {

    ImportReport {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    static Map<Status, Integer> counted(List<ReportRow> rows) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, 0);
        }
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return counts;
    }

    boolean isRefused() {
        return rows.stream().anyMatch(row -> row.status() == Status.REFUSED);
    }
}
