package mnr.assessment.person;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/admin/persons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "operation")
class PersonResource {

    private final Erasure erasure;

    PersonResource(Erasure erasure) {
        this.erasure = erasure;
    }

    @POST
    @Path("erase")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "erasePerson",
            summary = "Forgets who somebody was",
            description =
                    "What they did stays, under an id that nobody can be found by any more; histories go on to hold."
                            + " Their account is to be closed first: who calls again is somebody new here. Sent again it finds"
                            + " nobody, and harms nobody: no Idempotency-Key is heeded.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: nobody of this name has ever done anything here")
    @APIResponse(
            responseCode = "409",
            description = "PERSON_AT_WORK: they have a part in assessments that are not validated or withdrawn yet")
    public void erase(ErasePerson who) {
        erasure.erase(who);
    }
}
