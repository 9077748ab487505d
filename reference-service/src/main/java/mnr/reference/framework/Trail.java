package mnr.reference.framework;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to an edition, and when. A step that was not taken is left out; an edition that ships with the service has
 * no steps before its publication.
 */
@Schema(name = "EditionTrail", description = "Who did what and when; steps that were not taken are left out")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Trail(
        @Nullable Step created,
        @Nullable Step edited,
        @Nullable Step published,
        @Nullable Step retired) {

    /** @param by the subject of the token; left out if it was the service itself */
    @Schema(name = "EditionStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            @Nullable @Schema(description = "The token's subject", examples = "0b8f5a4e-5b1d-4f0e-9a51-0a3a3a2f6c11")
            String by,

            @Schema(examples = "2026-01-01T00:00:00Z") Instant at) {}
}
