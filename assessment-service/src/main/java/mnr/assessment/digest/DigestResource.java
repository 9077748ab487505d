package mnr.assessment.digest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import mnr.http.page.PageRequest;

@Path("/api/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "operation", description = "For those who run the service")
class DigestResource {

    private static final String HOW =
            "Each page is of one moment and has a position of its own. Compare an item once what you hold was read up to"
                    + " that position, and not while it is pending; what you hold may be newer by then.";

    private final Comparison comparison;

    DigestResource(Comparison comparison) {
        this.comparison = comparison;
    }

    @GET
    @Path("digests")
    @Operation(
            operationId = "listDigests",
            summary = "Which assessments have which published state, in order of their ids",
            description = HOW)
    public Digests snapshots(@BeanParam PageRequest page) {
        return comparison.snapshots(page);
    }

    @GET
    @Path("round-digests")
    @Operation(
            operationId = "listRoundDigests",
            summary = "Which rounds have which published state, in order of their codes",
            description = HOW)
    public Digests rounds(@BeanParam PageRequest page) {
        return comparison.rounds(page);
    }
}
