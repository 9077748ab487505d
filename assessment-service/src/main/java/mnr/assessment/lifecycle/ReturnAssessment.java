package mnr.assessment.lifecycle;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.assessment.comment.GivenComment;

/** Why an assessment goes back to its country. */
@Schema(description = "Why an assessment goes back to its country")
record ReturnAssessment(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(description = "What is to be worked on, of a sub-domain or of the whole")
        List<@NotNull @Valid GivenComment> comments) {}
