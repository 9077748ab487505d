package mnr.assessment.carryover;

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

@Path("/api/v1/assessments/{id}/changes-since-previous")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "responses")
class ChangesResource {

    private final Comparing comparing;

    ChangesResource(Comparing comparing) {
        this.comparing = comparing;
    }

    @GET
    @Operation(
            operationId = "listChangesSincePrevious",
            summary = "In what the answers differ from those of the country's previous assessment",
            description =
                    "Previous is its latest validated one of the same kind and framework in an earlier round, whether"
                            + " this one began with its answers or not. Across editions a crosswalk says what to compare; statements"
                            + " are others then, and phases are compared where the editions have the same. The list is whole.")
    @APIResponse(responseCode = "200", description = "The sub-domains that differ, in the edition's order")
    @APIResponse(
            responseCode = "503",
            description =
                    "REFERENCE_DATA_PENDING while the previous edition is on its way; try again after Retry-After")
    public ChangesView list(@PathParam("id") UUID id) {
        return comparing.changes(id);
    }
}
