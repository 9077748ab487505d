package mnr.reference.framework;

import java.time.Instant;
import java.util.UUID;

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

    /** @param by who it was, by an id of our own; left out if it was the service itself */
    @Schema(name = "EditionStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            @Nullable
            @Schema(
                    description = "A person, by an id that stays when it is forgotten who that was",
                    examples = "0b8f5a4e-5b1d-4f0e-9a51-0a3a3a2f6c11")
            UUID by,

            @Schema(examples = "2026-01-01T00:00:00Z") Instant at) {}
}
