package mnr.reference.framework;

import java.io.InputStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.Precondition;
import mnr.idempotency.Idempotent;

/** How an edition changes: what editors do with a draft, and what publishers do with it then. */
@Path("/api/v1/frameworks/{framework}/editions/{edition}")
@RunOnVirtualThread
@Tag(name = "Editing", description = "For framework editors and publishers")
class DraftResource {

    private static final String EDITION = "The edition's own code, never latest";

    private final Drafting drafting;
    private final DocumentBody documents;

    DraftResource(Drafting drafting, DocumentBody documents) {
        this.drafting = drafting;
        this.documents = documents;
    }

    @PUT
    @Consumes({MediaType.APPLICATION_JSON, DocumentBody.YAML})
    @Operation(
            operationId = "replaceEdition",
            summary = "Replaces a draft by another document",
            description = "All faults of the document are told at once, and nothing of it is kept then.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EditionDocument.class)),
                @Content(mediaType = DocumentBody.YAML, schema = @Schema(implementation = EditionDocument.class))
            })
    @APIResponse(responseCode = "200", description = "Replaced")
    @APIResponse(responseCode = "400", description = "MALFORMED_YAML")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION")
    @APIResponse(
            responseCode = "409",
            description = "TRANSITION_NOT_ALLOWED: it is no draft any more; LANGUAGE_IS_TRANSLATED")
    @APIResponse(responseCode = "422", description = "TRANSLATED_DOCUMENT: it was read in another language")
    public EditionView replace(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(description = EDITION, example = "2023") String edition,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context HttpHeaders headers,
            InputStream body) {
        EditionDocument document = documents.read(body, "replaceEdition", headers, framework, edition);
        return EditionView.withTrail(drafting.replace(document, Precondition.of(ifMatch)));
    }

    @DELETE
    @Operation(operationId = "dropEdition", summary = "Drops a draft")
    @APIResponse(responseCode = "204", description = "Dropped")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED: it is no draft any more")
    public void drop(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(description = EDITION, example = "2023") String edition,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        drafting.drop(framework, edition, Precondition.of(ifMatch));
    }

    @POST
    @Idempotent
    @Path("publish")
    @Operation(
            operationId = "publishEdition",
            summary = "Publishes a draft for good",
            description = "Not by who edited it last. A published edition never changes; it can only be retired.")
    @APIResponse(responseCode = "200", description = "Published")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION")
    @APIResponse(
            responseCode = "409",
            description = "TRANSITION_NOT_ALLOWED: it is no draft any more; PUBLISHER_NOT_INDEPENDENT")
    @APIResponse(
            responseCode = "422",
            description = "RECORD_TOO_LARGE: a sub-domain, or the outline of all of them, is too large to be sent")
    public EditionView publish(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(description = EDITION, example = "2023") String edition,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return EditionView.withTrail(drafting.publish(framework, edition, Precondition.of(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("retire")
    @Operation(
            operationId = "retireEdition",
            summary = "Retires a published edition",
            description = "No new round may use it; all else goes on.")
    @APIResponse(responseCode = "200", description = "Retired")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED: it is a draft, or retired already")
    public EditionView retire(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(description = EDITION, example = "2023") String edition,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return EditionView.withTrail(drafting.retire(framework, edition, Precondition.of(ifMatch)));
    }
}
