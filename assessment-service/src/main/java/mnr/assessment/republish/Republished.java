package mnr.assessment.republish;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much was published once more. */
@Schema(name = "Republished", description = "How much was published once more")
record Republished(
        @Schema(description = "How many states were handed to the outbox", examples = "415")
        int count) {}
