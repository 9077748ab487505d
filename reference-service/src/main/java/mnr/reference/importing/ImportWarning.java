package mnr.reference.importing;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.membership.Period;

/** What is allowed and may be meant otherwise. */
@Schema(name = "ImportWarning")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportWarning(
        Code code,
        @Schema(examples = "KEN") @Nullable String country,
        @Schema(examples = "WB_LI") @Nullable String group,
        @Schema(examples = "2021-07-01") @Nullable LocalDate from,

        @Schema(description = "The day after the last", examples = "2026-07-01") @Nullable
        LocalDate to,

        @Schema(examples = "VEN is UNCLASSIFIED between two memberships, from 2021-07-01 to 2026-07-01.")
        String detail) {

    /** What of. */
    @Schema(name = "ImportWarningCode")
    enum Code {
        /** Days without a group between two memberships of an exclusive scheme. */
        GAP,
        /** A group that had members has none any more, on any day. */
        EMPTY_GROUP
    }

    static ImportWarning gap(String country, Period gap) {
        return new ImportWarning(
                Code.GAP,
                country,
                null,
                gap.from(),
                gap.to(),
                "%s is UNCLASSIFIED between two memberships, from %s to %s.".formatted(country, gap.from(), gap.to()));
    }

    static ImportWarning emptyGroup(String group) {
        return new ImportWarning(
                Code.EMPTY_GROUP,
                null,
                group,
                null,
                null,
                "No country is in %s any more, on any day.".formatted(group));
    }
}
