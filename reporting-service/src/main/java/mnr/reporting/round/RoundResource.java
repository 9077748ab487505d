package mnr.reporting.round;

import jakarta.ws.rs.BeanParam;
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

import mnr.http.page.PageRequest;

@Path("/api/v1/rounds")
@Tag(name = "rounds", description = "Which rounds there are.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RoundResource {

    private static final String EXAMPLE = """
            {
              "items": [
                {
                  "round": "2026", "framework": "MNR", "edition": "2023", "referenceDate": "2026-01-01",
                  "opensAt": "2026-02-01T00:00:00Z", "closesAt": "2026-07-01T00:00:00Z", "state": "OPEN",
                  "invited": 203, "demo": false
                }
              ]
            }""";

    private final Rounds rounds;

    RoundResource(Rounds rounds) {
        this.rounds = rounds;
    }

    @GET
    @Operation(
            operationId = "listRounds",
            summary = "The rounds held",
            description = "Sorted by code. At most 500 a page; Link names the next one.")
    @APIResponse(
            responseCode = "200",
            description = "A page of rounds",
            content =
                    @Content(
                            schema = @Schema(implementation = RoundsPage.class),
                            examples = @ExampleObject(name = "one round", value = EXAMPLE)))
    public RoundsPage list(@BeanParam PageRequest page) {
        return RoundsPage.of(rounds.page(page));
    }
}
