package mnr.assessment.assessment;

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

@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "assessments", description = "One country in one round, of one kind")
class AssessmentResource {

    private final Assessments assessments;

    AssessmentResource(Assessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @Operation(
            operationId = "listAssessments",
            summary = "The assessments in the caller's reach, in order of their creation",
            description =
                    "A country team sees its own country's, a reviewer those of the region's countries as of today,"
                            + " the secretariat all.")
    public Page<AssessmentView> list(@BeanParam AssessmentFilter filter, @BeanParam PageRequest page) {
        var rows = assessments.list(filter, page.after(2, Assessments.After::of), page.fetch());
        return Page.of(rows, page, Assessments.After::keyOf).map(AssessmentView::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getAssessment",
            summary = "One assessment",
            description = "Its ETag covers all its responses.")
    public AssessmentView get(@PathParam("id") UUID id) {
        return AssessmentView.of(assessments.read(id));
    }
}
