package mnr.reporting.freshness;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/freshness")
@Tag(name = "freshness", description = "How current the figures are.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FreshnessResource {

    private static final String EXAMPLE = """
            {
              "sources": [
                {
                  "topic": "mnr.assessment.validated.v1", "state": "FOLLOWING", "lag": 0,
                  "lastAppliedAt": "2026-05-04T09:30:00.125Z", "parked": 0
                }
              ],
              "waiting": {"forRound": 0, "forEdition": 0, "forMemberships": 1, "contradicting": 0},
              "incompleteSchemes": [{"scheme": "WB_INCOME", "expected": 1205, "held": 1199}]
            }""";

    private final FreshnessReport report;

    FreshnessResource(FreshnessReport report) {
        this.report = report;
    }

    @GET
    @Operation(
            operationId = "getFreshness",
            summary = "How current the figures are",
            description = "The lag of each source topic, when it was last applied, what is parked, and what waits.")
    @APIResponse(
            responseCode = "200",
            description = "The state of intake",
            content =
                    @Content(
                            schema = @Schema(implementation = FreshnessView.class),
                            examples = @ExampleObject(name = "almost whole", value = EXAMPLE)))
    public FreshnessView get() {
        return report.now();
    }
}
