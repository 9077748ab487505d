package mnr.reference.publication;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/admin/republish")
@RunOnVirtualThread
@Tag(name = "Administration", description = "For operators")
class RepublishResource {

    private final Publication publication;

    RepublishResource(Publication publication) {
        this.publication = publication;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "republish",
            summary = "Publish all current states again",
            description = "Through the outbox, under the revisions that they have: who holds them already skips them.")
    @APIResponse(
            responseCode = "202",
            description = "All states are in the outbox",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Republished.class)))
    public Republished republish() {
        return new Republished(publication.republish());
    }
}
