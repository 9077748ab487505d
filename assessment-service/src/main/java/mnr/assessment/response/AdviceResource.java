package mnr.assessment.response;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/assessments/{id}/advice")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "responses")
class AdviceResource {

    private final Reading reading;

    AdviceResource(Reading reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listAdvice",
            summary = "What the team may want to look at once more",
            description =
                    "By sub-domain, in the edition's order, those without advice left out. The list is whole. It goes"
                            + " with the round and the day, so that it may change while no response does. Advice never keeps"
                            + " anything from being saved or submitted.")
    @APIResponse(responseCode = "200", description = "All advice")
    @APIResponse(
            responseCode = "503",
            description =
                    "REFERENCE_DATA_PENDING while a lost copy of the reference data is read again; try again after"
                            + " Retry-After")
    public AdviceView list(@PathParam("id") UUID id) {
        return reading.advice(id);
    }
}
