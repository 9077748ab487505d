package mnr.assessment.team;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one role that a member has from now on. */
@Schema(description = "The one role that the member has from now on")
record ChangeRole(@NotNull TeamRole role) {}
