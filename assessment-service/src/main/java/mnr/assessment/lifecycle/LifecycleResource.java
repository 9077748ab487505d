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
import mnr.assessment.consent.ConsentTexts;
import mnr.http.conditional.Precondition;
import mnr.idempotency.Idempotent;

@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "assessments")
class LifecycleResource {

    private static final String IF_MATCH = "The assessment's ETag as it was read";

    private final Creation creation;
    private final Submission submission;
    private final Amendment amendment;
    private final Withdrawal withdrawal;
    private final ConsentTexts texts;

    LifecycleResource(
            Creation creation, Submission submission, Amendment amendment, Withdrawal withdrawal, ConsentTexts texts) {
        this.creation = creation;
        this.submission = submission;
        this.amendment = amendment;
        this.withdrawal = withdrawal;
        this.texts = texts;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAssessment",
            summary = "Begins an assessment",
            description =
                    "Every sub-domain of the round's edition has a response from then on, unanswered or, with carryOver,"
                            + " with the answer of the previous round: all of it but its target within an edition; across editions"
                            + " the answer to the sub-domain that a crosswalk maps EXACT or CLOSE to this one, if it is the only"
                            + " one that it does, without ticks, and without a phase where the editions' phases differ. Such"
                            + " a response says so until it is saved. Who wrote an answer that is"
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
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/submit")
    @Operation(
            operationId = "submitAssessment",
            summary = "Submits a draft or what was returned, with the country's consent",
            description =
                    "Every sub-domain needs an answer; NOT_ASSESSED is one. Where something is in force already, what this"
                            + " consent allows less takes effect at once, and what it allows more with the validation.")
    @APIResponse(responseCode = "200", description = "Submitted")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED, UNANSWERED, ROUND_NOT_OPEN, ROUND_CLOSED")
    public AssessmentView submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"a7\"") @Nullable
                    String ifMatch,
            SubmitAssessment submission) {
        texts.requireTextOf(submission.consent(), "#/consent");
        return this.submission.submit(id, Precondition.of(ifMatch), submission.consent());
    }

    @POST
    @Idempotent
    @Path("{id}/amend")
    @Operation(
            operationId = "amendAssessment",
            summary = "Opens a validated assessment's answers once more",
            description = "What was validated stays in force until the amendment is validated itself.")
    @APIResponse(responseCode = "200", description = "A draft again, amending")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED, ROUND_NOT_OPEN, ROUND_CLOSED")
    public AssessmentView amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"a7\"") @Nullable
                    String ifMatch) {
        return amendment.amend(id, Precondition.of(ifMatch));
    }

    @POST
    @Idempotent
    @Path("{id}/discard")
    @Operation(
            operationId = "discardAmendment",
            summary = "Drops an amendment",
            description =
                    "The answers that were validated are back, each changed one with a new ETag. What the country has"
                            + " said of its consent meanwhile stays said. One that is submitted has to be returned first.")
    @APIResponse(responseCode = "200", description = "Validated, as before the amendment")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED")
    public AssessmentView discard(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"a7\"") @Nullable
                    String ifMatch) {
        return amendment.discard(id, Precondition.of(ifMatch));
    }

    @POST
    @Idempotent
    @Path("{id}/withdraw")
    @Operation(
            operationId = "withdrawAssessment",
            summary = "Takes an assessment out of force",
            description = "Whatever its state. Its answers stay with its country, and so does an amendment's.")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED")
    public AssessmentView withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"a7\"") @Nullable
                    String ifMatch) {
        return withdrawal.withdraw(id, Precondition.of(ifMatch));
    }

    @POST
    @Idempotent
    @Path("{id}/reopen")
    @Operation(
            operationId = "reopenAssessment",
            summary = "Makes a withdrawn assessment a draft again",
            description = "With the answers that it has.")
    @APIResponse(responseCode = "200", description = "A draft again")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED")
    public AssessmentView reopen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"a7\"") @Nullable
                    String ifMatch) {
        return withdrawal.reopen(id, Precondition.of(ifMatch));
    }
}
