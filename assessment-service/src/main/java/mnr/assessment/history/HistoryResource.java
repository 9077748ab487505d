package mnr.assessment.history;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Page;
import mnr.http.page.PageRequest;

@Path("/api/v1/assessments/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "history",
        description = "What became of an assessment: only ever added to, each entry chained to the one before")
class HistoryResource {

    private final Telling telling;

    HistoryResource(Telling telling) {
        this.telling = telling;
    }

    @GET
    @Operation(
            operationId = "listHistory",
            summary = "Who changed what, when, and from what; the oldest first",
            description = "A person is an id; who it was is told until they are forgotten.")
    public Page<EntryView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        @Nullable Long after = page.after(1, key -> Long.valueOf(key.getFirst()));
        List<EntryView> entries = telling.after(id, after == null ? 0 : after, page.fetch());
        return Page.of(entries, page, entry -> List.of(Long.toString(entry.seq())));
    }

    @GET
    @Path("diff")
    @Operation(
            operationId = "diffHistory",
            summary = "In what the responses differ between any two entries",
            description =
                    "Each state is the one once the entry was there. When and how often a response was saved is no"
                            + " difference. The list is whole.")
    @APIResponse(responseCode = "200", description = "The sub-domains that differ, in order of their codes")
    public DiffView diff(
            @PathParam("id") UUID id,
            @QueryParam("from")
                    @NotNull
                    @Min(0)
                    @Parameter(description = "Number of an entry; 0 is before the first one", example = "3")
                    Long from,
            @QueryParam("to")
                    @Min(0)
                    @Parameter(description = "Number of an entry, the last one if it is not given", example = "7")
                    @Nullable
                    Long to) {
        return telling.diff(id, from, to);
    }

    @POST
    @Path("verify")
    @Operation(
            operationId = "verifyHistory",
            summary = "Goes along the whole history and names the first place where it does not hold",
            description =
                    "Entries must follow each other without a gap, each with the hash of its text and the one before;"
                            + " the assessment must know the last one and, with its responses, be as the entries say. It changes"
                            + " nothing, and no Idempotency-Key is heeded.")
    @APIResponse(responseCode = "200", description = "Whether it holds, and if not where first")
    public VerificationView verify(@PathParam("id") UUID id) {
        return telling.verify(id);
    }
}
