package mnr.assessment.digest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of one key, as its topic is to carry it. */
@Schema(name = "Digest", description = "The state of one key, as its topic is to carry it")
record Digest(
        @Schema(description = "The key of its records", examples = "9d5f5b0e-5f43-5f0e-8f0e-6f6a5d1c2b3a")
        String key,

        @Schema(description = "Orders the key's states", examples = "1767225600000000")
        long revision,

        @Schema(description = "What its record says of the state", examples = "VALIDATED")
        String state,

        @Schema(description = "Whether a record of the key still waits to be sent: then a difference means nothing")
        boolean pending) {}
