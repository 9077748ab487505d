package mnr.assessment.lifecycle;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.AssessmentView;
import mnr.http.conditional.Precondition;
import mnr.idempotency.Idempotent;

@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "review")
class ReviewResource {

    private static final String IF_MATCH = "The assessment's ETag as it was read";

    private final Returning returning;
    private final Validation validation;

    ReviewResource(Returning returning, Validation validation) {
        this.returning = returning;
        this.validation = validation;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/return")
    @Operation(
            operationId = "returnAssessment",
            summary = "Returns a submitted assessment to its country, with comments",
            description = "Who returns has as little part in it as who validates. Its answers can be saved again.")
    @APIResponse(responseCode = "200", description = "Returned")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED, REVIEWER_NOT_INDEPENDENT")
    public AssessmentView sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"a7\"") @Nullable
                    String ifMatch,
            ReturnAssessment why) {
        return returning.sendBack(id, Precondition.of(ifMatch), why.comments());
    }

    @POST
    @Idempotent
    @Path("{id}/validate")
    @Operation(
            operationId = "validateAssessment",
            summary = "Validates a submitted assessment",
            description = "The reviewer never submitted it, wrote none of its responses and is not of its country. The"
                    + " snapshot that this takes is published and stays in force.")
    @APIResponse(responseCode = "200", description = "Validated")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED, REVIEWER_NOT_INDEPENDENT")
    public AssessmentView validate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"a7\"") @Nullable
                    String ifMatch) {
        return validation.validate(id, Precondition.of(ifMatch));
    }
}
