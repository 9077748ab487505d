package mnr.assessment.team;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;

/** A member of a country's team as it is read. */
@Schema(name = "Member", description = "One of a country's people")
record MemberView(
        @Schema(description = "The subject of the person's tokens", examples = "5b0e6a0c-6b5b-4f0c-9d6a-0f3c6a1f7d21")
        String id,

        @Schema(examples = "Given Family") String name,
        @Schema(examples = "a.person@example.org") String email,

        @Schema(description = "At least one") List<TeamRole> roles,

        @Schema(description = "Whether the person may sign in")
        boolean enabled,

        @Schema(description = "Whether the person has not chosen a password yet")
        boolean invited,

        @JsonIgnore ETag tag)
        implements Tagged {}
