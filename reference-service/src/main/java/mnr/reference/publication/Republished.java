package mnr.reference.publication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Republished")
record Republished(
        @Schema(description = "How many states were handed to the outbox", examples = "2495")
        int count) {}
