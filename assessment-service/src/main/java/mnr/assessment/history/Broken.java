package mnr.assessment.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The first place where a history does not hold.
 *
 * @param seq of the entry that is wrong, missing, or says something else than the assessment does now
 * @param subDomain whose response says something else now
 */
@Schema(name = "BrokenLink", description = "The first place where a history does not hold")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Broken(
        @Schema(description = "The entry's number", examples = "7")
        long seq,

        Reason reason,

        @Schema(description = "Whose response says something else now", examples = "POLICY_LEADERSHIP") @Nullable
        String subDomain) {

    @Schema(name = "BrokenLinkReason")
    enum Reason {
        /** There is no entry of this number. */
        ENTRY_MISSING,
        /** Its hash does not follow from its text and the hash before. */
        HASH_DIFFERS,
        /** The text is none of an entry, or a column beside it says something else. */
        COLUMN_DIFFERS,
        /** The assessment knows of entries after the last one. */
        END_CUT_OFF,
        /** There are entries that the assessment knows nothing of. */
        BEYOND_THE_END,
        /** The assessment's own hash of the last entry is another one. */
        END_DIFFERS,
        /** The assessment says something else now than its last entry: it was changed without one. */
        ASSESSMENT_DIFFERS,
        /** A response says something else now than its last entry. */
        RESPONSE_DIFFERS
    }

    static Broken at(long seq, Reason reason) {
        return new Broken(seq, reason, null);
    }
}
