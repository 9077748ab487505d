package mnr.reporting.live;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

import mnr.http.page.PageRequest;
import mnr.reporting.cell.Kind;

@Path("/api/v1/live")
@Tag(name = "live", description = "Figures as they stand now, for staff.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LiveResource {

    private final LiveView view;

    LiveResource(LiveView view) {
        this.view = view;
    }

    @GET
    @Path("cells")
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "listLiveCells",
            summary = "The cells of a round and kind",
            description = "Every group that has members in the round's scope, with every item of the round's edition, "
                    + "sorted by scheme, by group, and in the edition's order of items (OVERALL, then each capability "
                    + "followed by its sub-domains). Countries that did not report are missing from the counts, never "
                    + "zero. At most 500 cells a page; Link names the next one.")
    @APIResponse(
            responseCode = "200",
            description = "A page of cells",
            content =
                    @Content(
                            schema = @Schema(implementation = LiveCells.class),
                            examples = @ExampleObject(name = "one cell", value = Examples.LIVE_CELLS)))
    @APIResponse(
            responseCode = "404",
            description = "No such round is held",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "UNKNOWN_ROUND", value = Examples.UNKNOWN_ROUND)))
    @APIResponse(
            responseCode = "503",
            description = "The round's edition has not arrived yet; Retry-After says when to ask again",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples =
                                    @ExampleObject(
                                            name = "REFERENCE_DATA_PENDING",
                                            value = Examples.REFERENCE_DATA_PENDING)))
    public LiveCells cells(
            @QueryParam("round") @NotNull @Parameter(description = "Code of the round", example = "2026") String round,
            @QueryParam("kind") @NotNull @Parameter(description = "Kinds are never mixed") Kind kind,
            @QueryParam("scheme") @Nullable @Parameter(example = "UNICEF_REPORTING") String scheme,
            @QueryParam("group") @Nullable @Parameter(example = "UNICEF_SSA") String group,
            @QueryParam("item") @Nullable @Parameter(example = "OVERALL") String item,
            @BeanParam PageRequest page) {
        return view.page(new CellFilter(round, kind, scheme, group, item), page);
    }
}
