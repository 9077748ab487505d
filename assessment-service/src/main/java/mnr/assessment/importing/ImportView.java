package mnr.assessment.importing;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import and how far it has come. */
@Schema(name = "Import", description = "An import and how far it has come")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,

        ImportState state,

        Instant createdAt,

        @Schema(description = "When the last line had come; absent before") @Nullable
        Instant receivedAt,

        @Schema(description = "When the last line was applied; absent before") @Nullable
        Instant doneAt,

        @Schema(description = "When it goes on, where it waits for something to pass; absent if it does not") @Nullable
        Instant retryAt,

        @Schema(description = "The number of the last line that has come, blank ones counted", examples = "50000")
        int received,

        @Schema(description = "The number of the last line that is applied or refused", examples = "49000")
        int done,

        @Schema(description = "How many lines are an assessment now", examples = "48990")
        int accepted,

        @Schema(description = "How many had been accepted before, with the same content", examples = "0")
        int unchanged,

        @Schema(description = "How many came to nothing", examples = "10")
        int refused) {}
