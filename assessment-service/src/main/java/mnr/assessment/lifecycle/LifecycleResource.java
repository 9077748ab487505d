package mnr.assessment.lifecycle;

import java.net.URI;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.AssessmentView;
import mnr.http.conditional.Precondition;

@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "assessments")
class LifecycleResource {

    private static final String IF_MATCH = "The assessment's ETag as it was read";

    private final Creation creation;
    private final Submission submission;
    private final Validation validation;

    LifecycleResource(Creation creation, Submission submission, Validation validation) {
        this.creation = creation;
        this.submission = submission;
        this.validation = validation;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAssessment",
            summary = "Begins an assessment",
            description =
                    "Every sub-domain of the round's edition has a response from then on, unanswered or, with carryOver,"
                            + " with the answer of the previous round: all of it but its target within an edition; across editions"
                            + " what a crosswalk maps EXACT or CLOSE and to nothing else, without ticks, and without a phase where"
                            + " the editions' phases differ. Such a response says so until it is saved. Who wrote an answer that is"
                            + " carried over is its author here too.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            headers =
                    @Header(name = "Location", description = "Where it is", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the country is out of the caller's reach")
    @APIResponse(responseCode = "409", description = "ASSESSMENT_EXISTS, COUNTRY_NOT_INVITED")
    @APIResponse(responseCode = "503", description = "REFERENCE_DATA_PENDING; try again after Retry-After")
    public RestResponse<AssessmentView> create(CreateAssessment request) {
        AssessmentView assessment = creation.create(request);
        return RestResponse.ResponseBuilder.<AssessmentView>created(
                        URI.create("/api/v1/assessments/" + assessment.id()))
                .entity(assessment)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/submit")
    @Operation(
            operationId = "submitAssessment",
            summary = "Submits a draft, with the country's consent",
            description = "Every sub-domain needs an answer; NOT_ASSESSED is one.")
    @APIResponse(responseCode = "200", description = "Submitted")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED, UNANSWERED, ROUND_NOT_OPEN, ROUND_CLOSED")
    public AssessmentView submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"a7\"") @Nullable
                    String ifMatch,
            SubmitAssessment submission) {
        return this.submission.submit(id, Precondition.of(ifMatch), submission.consent());
    }

    @POST
    @Path("{id}/validate")
    @Operation(
            operationId = "validateAssessment",
            summary = "Validates a submitted assessment",
            description =
                    "The reviewer is not its submitter, wrote none of its responses and is not of its country. The"
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
