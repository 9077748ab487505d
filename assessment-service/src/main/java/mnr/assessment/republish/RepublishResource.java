package mnr.assessment.republish;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/admin/republish")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "operation", description = "For those who run the service")
class RepublishResource {

    private final Republication republication;

    RepublishResource(Republication republication) {
        this.republication = republication;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "republish",
            summary = "Publishes all rounds and all snapshots in force once more",
            description = "Through the outbox, under the revisions that they have: who holds them already skips them."
                    + " After a restore they get new ones, which are newer than those that others hold. Sent again it publishes"
                    + " the same again, and no Idempotency-Key is heeded.")
    @APIResponse(
            responseCode = "202",
            description = "All states are in the outbox",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Republished.class)))
    @APIResponse(responseCode = "409", description = "REPUBLISH_RUNNING, CLOCK_BEHIND")
    public Republished republish(
            @QueryParam("restored")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Whether the database was set back to an older dump: new revisions are drawn,"
                                    + " and all ETags of before are stale")
                    boolean restored) {
        return new Republished(republication.run(restored));
    }
}
