package mnr.reference.framework;

import java.io.InputStream;
import java.net.URI;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import mnr.idempotency.Idempotent;

/** How an edition begins, and its framework with its first one. */
@Path("/api/v1/frameworks")
@RunOnVirtualThread
@Tag(name = "Editing")
class ImportResource {

    private final Drafting drafting;
    private final DocumentBody documents;

    ImportResource(Drafting drafting, DocumentBody documents) {
        this.drafting = drafting;
        this.documents = documents;
    }

    @POST
    @Idempotent
    @Path("{framework}/editions")
    @Consumes({MediaType.APPLICATION_JSON, DocumentBody.YAML})
    @Operation(
            operationId = "importEdition",
            summary = "Imports a whole edition as a draft",
            description = "All faults of the document are told at once, and nothing of it is kept then.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EditionDocument.class)),
                @Content(mediaType = DocumentBody.YAML, schema = @Schema(implementation = EditionDocument.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EditionView.class)),
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where the draft is",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "MALFORMED_YAML")
    @APIResponse(responseCode = "409", description = "EDITION_EXISTS")
    @APIResponse(responseCode = "422", description = "TRANSLATED_DOCUMENT: it was read in another language")
    public RestResponse<EditionView> begin(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @Context HttpHeaders headers,
            InputStream body) {
        EditionDocument document = documents.read(body, "importEdition", headers, framework, null);
        EditionView draft = EditionView.withTrail(drafting.begin(document));
        return RestResponse.ResponseBuilder.<EditionView>created(
                        URI.create(EditionView.address(draft.framework(), draft.edition())))
                .entity(draft)
                .build();
    }
}
