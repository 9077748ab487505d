package mnr.reference.crosswalk;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.Precondition;
import mnr.http.kept.Kept;
import mnr.http.page.PageRequest;
import mnr.http.problem.Violation;
import mnr.reference.framework.Edition;
import mnr.reference.framework.Editions;
import mnr.reference.listing.Listed;
import mnr.reference.listing.Listing;
import mnr.reference.rendering.Located;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;
import static mnr.reference.problem.ReferenceProblem.UNKNOWN_CROSSWALK;

@Path("/api/v1/frameworks/{framework}/editions/{edition}/crosswalks")
@RunOnVirtualThread
@Tag(name = "Crosswalks", description = "How the sub-domains of one edition map to another's")
class CrosswalkResource {

    private final Editions editions;
    private final Crosswalks crosswalks;
    private final Mapmaking mapmaking;

    CrosswalkResource(Editions editions, Crosswalks crosswalks, Mapmaking mapmaking) {
        this.editions = editions;
        this.crosswalks = crosswalks;
        this.mapmaking = mapmaking;
    }

    @GET
    @Kept
    @Operation(operationId = "listCrosswalks", summary = "The editions that are mapped to this one, by code")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION")
    public RestResponse<Listed<CrosswalkSummary>> list(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @BeanParam PageRequest page) {
        Edition to = editions.require(framework, edition);
        return Located.at(to, "/crosswalks")
                .plain(Listed.of(Listing.page(crosswalks.to(to), page, CrosswalkSummary::from)));
    }

    @GET
    @Kept
    @Path("{from}")
    @Operation(
            operationId = "getCrosswalk",
            summary = "How the sub-domains of another edition map to this one's",
            description = "If only the other direction is written, this one is derived from it: `derived` says so.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION, UNKNOWN_CROSSWALK")
    public RestResponse<CrosswalkView> get(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @PathParam("from") @Parameter(example = "2023") String from) {
        Edition to = editions.require(framework, edition);
        Edition source = editions.require(framework, from);
        CrosswalkView view = crosswalks
                .view(source, to)
                .orElseThrow(() -> UNKNOWN_CROSSWALK.with("framework", framework, "from", from, "to", to.code()));
        return Located.at(to, "/crosswalks/" + source.code()).plain(view);
    }

    @PUT
    @Path("{from}")
    @Operation(
            operationId = "saveCrosswalk",
            summary = "Writes how the sub-domains of another edition map to this one's",
            description = "Both editions are published. What is not written yet is written with If-None-Match: *, also"
                    + " if it could be derived.")
    @APIResponse(responseCode = "200", description = "Written")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION")
    @APIResponse(responseCode = "409", description = "EDITION_IS_DRAFT")
    @APIResponse(responseCode = "422", description = "RECORD_TOO_LARGE")
    public CrosswalkView save(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(description = "The edition's own code, never latest", example = "2023")
                    String edition,
            @PathParam("from") @Parameter(example = "2023") String from,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            SaveCrosswalk crosswalk) {
        if (from.equals(edition)) {
            throw INVALID_PARAMETER
                    .with()
                    .violations(List.of(Violation.of("from", "SAME_EDITION", "An edition is not mapped to itself.")));
        }
        return mapmaking.save(
                editions.requireNamed(framework, from),
                editions.requireNamed(framework, edition),
                crosswalk.items(),
                Precondition.of(ifMatch, ifNoneMatch));
    }
}
