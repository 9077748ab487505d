package mnr.assessment.comment;

import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import mnr.http.page.Page;
import mnr.http.page.PageRequest;

@Path("/api/v1/assessments/{id}/review-comments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "review", description = "What independent reviewers say and do")
class ReviewCommentResource {

    private final ReviewComments comments;

    ReviewCommentResource(ReviewComments comments) {
        this.comments = comments;
    }

    @GET
    @Operation(
            operationId = "listReviewComments",
            summary = "What reviewers said each time they returned the assessment, in the order in which they did")
    public Page<ReviewCommentView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var rows = comments.of(id, page.after(2, ReviewComments.After::of), page.fetch());
        return Page.of(rows, page, ReviewComments.After::keyOf).map(ReviewCommentView::of);
    }
}
