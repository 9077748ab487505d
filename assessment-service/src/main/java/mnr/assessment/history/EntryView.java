package mnr.assessment.history;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is read.
 *
 * @param person null: nobody did it
 * @param changes in what the response differs from before, if the entry is about one
 */
@Schema(name = "HistoryEntry", description = "Something that became of an assessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        @Schema(description = "The entry's number, from 1 on", examples = "7")
        long seq,

        Instant at,

        @Schema(
                description = "SAVED for an answer to one sub-domain, or what was done with the whole",
                examples = "SAVED")
        String action,

        @Schema(description = "The assessment's version after it, as in its ETag", examples = "12")
        long version,

        @Schema(description = "Who did it; absent for what was there before there was any history") @Nullable
        PersonView person,

        @Schema(examples = "POLICY_LEADERSHIP") @Nullable String subDomain,

        @Schema(description = "With SAVED: what is another one than before, and what it was") @Nullable
        List<Change> changes,

        @Schema(
                description = "With other actions: what there is to be known about it",
                implementation = Object.class,
                examples = "{\"revision\": 1767225600000000}")
        @Nullable
        JsonNode facts) {}
