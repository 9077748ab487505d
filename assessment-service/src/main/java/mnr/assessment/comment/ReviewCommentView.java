package mnr.assessment.comment;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review comment as it is read. */
@Schema(name = "ReviewComment", description = "What a reviewer said with a return")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewCommentView(
        @Schema(description = "The number of the return that it came with, from 1", examples = "1")
        int review,

        @Schema(description = "Absent if it is of the whole", examples = "POLICY_LEADERSHIP") @Nullable
        String subDomain,

        @Schema(examples = "Which law does this rest on?") String text,

        @Schema(
                description = "Who gave it, by an id that tells reviewers apart and names nobody",
                examples = "7d9c2f0e-3a54-4c1a-9d5e-6b8f7f2f4a10")
        UUID reviewer,

        @Schema(examples = "2026-11-02T14:05:00Z") Instant givenAt) {

    static ReviewCommentView of(ReviewComment comment) {
        return new ReviewCommentView(
                comment.review(), comment.subDomain(), comment.text(), comment.person(), comment.givenAt());
    }
}
