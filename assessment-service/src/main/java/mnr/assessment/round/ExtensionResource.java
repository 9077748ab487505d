package mnr.assessment.round;

import java.util.List;
import java.util.Objects;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.Precondition;
import mnr.http.page.Page;
import mnr.http.page.PageRequest;

import static mnr.http.problem.HttpProblem.NOT_FOUND;

@Path("/api/v1/rounds/{round}/extensions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "rounds")
class ExtensionResource {

    private final Rounds rounds;
    private final Extensions extensions;
    private final Extending extending;

    ExtensionResource(Rounds rounds, Extensions extensions, Extending extending) {
        this.rounds = rounds;
        this.extensions = extensions;
        this.extending = extending;
    }

    @GET
    @Operation(
            operationId = "listExtensions",
            summary = "The countries in the caller's reach that were given more time, in order of their codes",
            description = "One whose time is over is listed too.")
    public Page<ExtensionView> list(@PathParam("round") String code, @BeanParam PageRequest page) {
        if (rounds.named(code).isEmpty()) {
            throw NOT_FOUND.with();
        }
        String last = Objects.requireNonNullElse(page.after(), "");
        return Page.of(extensions.inReach(code, last, page.fetch()), page, extension -> List.of(extension.country()))
                .map(ExtensionView::of);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{country}")
    @Operation(
            operationId = "extendForCountry",
            summary = "Gives one country more time",
            description =
                    "Until then it may save, submit and amend, whether the round is over or closed. The first time"
                            + " If-None-Match is *; what was given before is replaced under its own ETag in If-Match, which"
                            + " listExtensions and each answer tell. The round and its ETag stay as they are.")
    @APIResponse(responseCode = "200", description = "Given")
    @APIResponse(responseCode = "409", description = "COUNTRY_NOT_INVITED")
    public ExtensionView extend(
            @PathParam("round") String code,
            @PathParam("country") @Parameter(example = "KEN") String country,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "The ETag of what the country was given before, if anything",
                            example = "\"x1\"")
                    @Nullable
                    String ifMatch,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "*, for the first time that the country is given")
                    @Nullable
                    String ifNoneMatch,
            ExtendCountry extension) {
        return extending.extend(code, country, Precondition.of(ifMatch, ifNoneMatch), extension);
    }
}
