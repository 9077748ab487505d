package mnr.http.thing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import mnr.http.access.Access;
import mnr.http.access.Reach;
import mnr.http.body.SentBody;
import mnr.http.conditional.Precondition;
import mnr.http.page.Page;
import mnr.http.page.PageRequest;

@Path("/api/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ThingResource {

    private final Access access;
    private final Shelf shelf;
    private final SentBody sent;

    @Inject
    ThingResource(Access access, Shelf shelf, SentBody sent) {
        this.access = access;
        this.shelf = shelf;
        this.sent = sent;
    }

    @GET
    @Operation(operationId = "listThings", summary = "All things")
    public Page<String> list(
            @QueryParam("kind") @Nullable Kind kind,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("since") @Nullable Instant since,
            @QueryParam("minimum") @Min(0) @Nullable Integer minimum,
            @BeanParam PageRequest page) {
        Integer after = page.after(1, key -> Integer.valueOf(key.getFirst()));
        List<String> rows = Stream.iterate(after == null ? 1 : after + 1, i -> i <= 250, i -> i + 1)
                .limit(page.fetch())
                .map(i -> Integer.toString(i))
                .toList();
        return Page.of(rows, page, List::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getThing", summary = "One thing")
    public ThingView get(@PathParam("id") UUID id) {
        return new ThingView(id.toString(), "KEN", Kind.ROUND, 7);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceThing", summary = "Replaces a thing")
    public ThingView replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, SaveThing body) {
        ThingView current = get(id);
        Precondition.of(ifMatch).requireCurrent(current.tag());
        return new ThingView(id.toString(), "KEN", body.kind(), 8);
    }

    @POST
    @Operation(operationId = "createThing", summary = "Makes a thing")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ThingView.class)))
    public RestResponse<ThingView> create(SaveThing body) {
        ThingView made = new ThingView(UUID.randomUUID().toString(), "KEN", body.kind(), 1);
        return RestResponse.ResponseBuilder.<ThingView>created(URI.create("/api/v1/things/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("of/{country}")
    @Operation(operationId = "getThingOfCountry", summary = "A country's thing")
    public ThingView ofCountry(@PathParam("country") String country) {
        access.require(country, ThingProblem.THING_NOT_FOUND);
        return new ThingView(access.caller().subject(), country, Kind.ROUND, 1);
    }

    @GET
    @Path("reach")
    @Operation(operationId = "getReach", summary = "How far the caller reaches")
    public List<String> reach() {
        return switch (access.reach()) {
            case Reach.Everywhere _ -> List.of("*");
            case Reach.Countries(var iso3) -> iso3.stream().sorted().toList();
        };
    }

    @POST
    @Path("close")
    @Operation(operationId = "closeThing", summary = "Always refuses")
    public void close() {
        throw ThingProblem.THING_CLOSED.with("thing", "T1", "allowed", List.of("open"));
    }

    @GET
    @Path("caller")
    @Operation(operationId = "getCaller", summary = "Who calls, where a token may show more")
    public ThingView caller() {
        return new ThingView(access.caller().subject(), "KEN", Kind.ROUND, 1);
    }

    @GET
    @Path("caller/issuer")
    @Operation(operationId = "getIssuer", summary = "Who says who calls")
    public ThingView issuer() {
        return new ThingView(access.caller().issuer(), "KEN", Kind.ROUND, 1);
    }

    @POST
    @Path("echo")
    @Operation(operationId = "echoThing", summary = "Answers what was sent")
    public ThingView echo(SaveThing body) {
        return new ThingView(new String(sent.bytes(), StandardCharsets.UTF_8), "KEN", body.kind(), 1);
    }

    @POST
    @Path("large")
    @Operation(operationId = "createLargeThing", summary = "Makes a thing of many words")
    public ThingView createLarge(SaveThing body) {
        return create(body).getEntity();
    }

    @GET
    @Path("fault")
    @Operation(operationId = "breakThing", summary = "Always breaks")
    public String fault() {
        throw new IllegalStateException("the secret of the house");
    }

    @GET
    @Path("fault/late")
    @Operation(operationId = "breakThingLate", summary = "Breaks once its answer is made")
    public BrokenPage faultLate() {
        return new BrokenPage(List.of());
    }

    @GET
    @Path("shelf")
    @Cache(maxAge = 5)
    @Operation(operationId = "listShelf", summary = "Things that may become more while one reads")
    public ShelfPage shelf(@BeanParam PageRequest page) {
        List<String> rows = Stream.iterate(1, i -> i <= shelf.size(), i -> i + 1)
                .limit(page.fetch())
                .map(i -> Integer.toString(i))
                .toList();
        return ShelfPage.of(Page.of(rows, page, List::of));
    }

    @GET
    @Path("pending")
    @Operation(operationId = "getPendingThing", summary = "Always asks for another try")
    @APIResponse(responseCode = "503", description = "THING_PENDING; try again after Retry-After")
    public ThingView pending(@QueryParam("name") @NotNull String wanted) {
        throw ThingProblem.THING_PENDING.with().header("Retry-After", "1");
    }
}
