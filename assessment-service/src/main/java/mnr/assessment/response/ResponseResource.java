package mnr.assessment.response;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

import mnr.http.conditional.Precondition;

@Path("/api/v1/assessments/{id}/responses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "responses", description = "The answers of an assessment, one a sub-domain")
class ResponseResource {

    private static final String IF_MATCH = "The response's ETag as it was read";

    private static final String CONFLICTS = "ASSESSMENT_NOT_DRAFT, ROUND_NOT_OPEN, ROUND_OVER, ROUND_CLOSED";

    private static final String PENDING =
            "REFERENCE_DATA_PENDING while a lost copy of the reference data is read again; try again after Retry-After";

    private final Reading reading;
    private final Saving saving;

    ResponseResource(Reading reading, Saving saving) {
        this.reading = reading;
        this.saving = saving;
    }

    @GET
    @Operation(
            operationId = "listResponses",
            summary = "All responses of an assessment, in the edition's order",
            description = "The list is whole; its ETag is the assessment's, each item's is in its etag.")
    public ResponsesView list(@PathParam("id") UUID id) {
        return reading.all(id);
    }

    @GET
    @Path("{subDomain}")
    @Operation(operationId = "getResponse", summary = "One response")
    public ResponseView get(@PathParam("id") UUID id, @PathParam("subDomain") String subDomain) {
        return reading.one(id, subDomain);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{subDomain}")
    @Operation(
            operationId = "saveResponse",
            summary = "Saves the answer to one sub-domain",
            description = "If-Match carries the response's ETag, not the assessment's: savers of different sub-domains"
                    + " never hinder each other. The body is the whole answer: what it leaves out is not kept, evidence"
                    + " included. Advice comes beside what is saved and keeps nothing from being saved.")
    @APIResponse(responseCode = "200", description = "Saved")
    @APIResponse(responseCode = "409", description = CONFLICTS)
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: current is the response as it is now")
    @APIResponse(responseCode = "503", description = PENDING)
    public ResponseView save(
            @PathParam("id") UUID id,
            @PathParam("subDomain") String subDomain,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"r1\"") @Nullable
                    String ifMatch,
            SaveResponse answer) {
        return saving.save(id, Precondition.of(ifMatch), answer.answer(subDomain));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveResponses",
            summary = "Saves the answers to several sub-domains, all or none",
            description =
                    "Each item carries its response's etag as it was read. If one is stale, nothing is saved and the"
                            + " problem lists the stale ones as they are. Sub-domains that are not listed stay as they are.")
    @APIResponse(responseCode = "200", description = "Saved, all of them")
    @APIResponse(responseCode = "409", description = CONFLICTS)
    @APIResponse(
            responseCode = "412",
            description = "PRECONDITION_FAILED: stale lists those that have changed, as they are now")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED: an item lacks its etag")
    @APIResponse(responseCode = "503", description = PENDING)
    public ResponsesView saveAll(@PathParam("id") UUID id, SaveResponses answers) {
        return saving.save(id, answers);
    }
}
