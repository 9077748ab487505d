package mnr.assessment.round;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.Precondition;
import mnr.http.page.Page;
import mnr.http.page.PageRequest;
import mnr.idempotency.Idempotent;

import static mnr.http.problem.HttpProblem.NOT_FOUND;

@Path("/api/v1/rounds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "rounds", description = "Assessment campaigns")
class RoundResource {

    private static final String IF_MATCH = "The round's ETag as it was read";

    private final Rounds rounds;
    private final Planning planning;

    RoundResource(Rounds rounds, Planning planning) {
        this.rounds = rounds;
        this.planning = planning;
    }

    @GET
    @Operation(operationId = "listRounds", summary = "All rounds, in order of their codes")
    public Page<RoundView> list(@BeanParam PageRequest page) {
        String last = Objects.requireNonNullElse(page.after(), "");
        return Page.of(rounds.after(last, page.fetch()), page, round -> List.of(round.code()))
                .map(RoundView::of);
    }

    @GET
    @Path("{round}")
    @Operation(operationId = "getRound", summary = "One round")
    public RoundView get(@PathParam("round") String code) {
        return RoundView.of(rounds.named(code).orElseThrow(NOT_FOUND::with));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createRound",
            summary = "Plans a round",
            description =
                    "The edition must be published and have arrived here. Without a scope, the members of WORLD on"
                            + " the reference date are invited; the list is fixed from then on.")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            headers =
                    @Header(name = "Location", description = "Where it is", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    @APIResponse(responseCode = "409", description = "ROUND_EXISTS, EDITION_RETIRED")
    @APIResponse(responseCode = "503", description = "REFERENCE_DATA_PENDING; try again after Retry-After")
    public RestResponse<RoundView> plan(CreateRound plan) {
        RoundView round = planning.plan(plan);
        return RestResponse.ResponseBuilder.<RoundView>created(URI.create("/api/v1/rounds/" + round.code()))
                .entity(round)
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{round}")
    @Operation(
            operationId = "reviseRound",
            summary = "Replaces what a planned or open round is about",
            description =
                    "Once it has assessments, framework, edition and reference date are fixed, and the countries that"
                            + " have one stay invited. Once it is open, so is opensAt, and closesAt only moves to a later moment.")
    @APIResponse(responseCode = "200", description = "Replaced")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED, ROUND_IN_USE, EDITION_RETIRED")
    @APIResponse(responseCode = "503", description = "REFERENCE_DATA_PENDING; try again after Retry-After")
    public RoundView revise(
            @PathParam("round") String code,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"o1\"") @Nullable
                    String ifMatch,
            RoundPlan plan) {
        return planning.revise(code, Precondition.of(ifMatch), plan);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{round}/extend")
    @Operation(
            operationId = "extendRound",
            summary = "Gives everybody more time",
            description = "Also after the end, as long as the round is not closed: that is for good.")
    @APIResponse(responseCode = "200", description = "Extended")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED")
    public RoundView extend(
            @PathParam("round") String code,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"o1\"") @Nullable
                    String ifMatch,
            ExtendRound extension) {
        return planning.extend(code, Precondition.of(ifMatch), extension);
    }

    @POST
    @Idempotent
    @Path("{round}/open")
    @Operation(operationId = "openRound", summary = "Opens a planned round")
    @APIResponse(responseCode = "200", description = "Opened")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED")
    public RoundView open(
            @PathParam("round") String code,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"o1\"") @Nullable
                    String ifMatch) {
        return planning.act(code, RoundAction.OPEN, Precondition.of(ifMatch));
    }

    @POST
    @Idempotent
    @Path("{round}/close")
    @Operation(operationId = "closeRound", summary = "Closes an open round, for good")
    @APIResponse(responseCode = "200", description = "Closed")
    @APIResponse(responseCode = "409", description = "TRANSITION_NOT_ALLOWED")
    public RoundView close(
            @PathParam("round") String code,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true, example = "\"o1\"") @Nullable
                    String ifMatch) {
        return planning.act(code, RoundAction.CLOSE, Precondition.of(ifMatch));
    }
}
