package mnr.reference.diff;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import mnr.http.kept.Kept;
import mnr.http.page.Page;
import mnr.http.page.PageRequest;
import mnr.http.problem.Problem;
import mnr.http.problem.Violation;
import mnr.reference.crosswalk.Crosswalks;
import mnr.reference.digest.CanonicalJson;
import mnr.reference.framework.Edition;
import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.Editions;
import mnr.reference.listing.Listing;
import mnr.reference.rendering.Located;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;
import static mnr.reference.problem.ReferenceProblem.UNKNOWN_EDITION;

@Path("/api/v1/frameworks/{framework}/editions/{edition}/diff")
@RunOnVirtualThread
@Tag(name = "Frameworks")
class DiffResource {

    private final Editions editions;
    private final Crosswalks crosswalks;

    DiffResource(Editions editions, Crosswalks crosswalks) {
        this.editions = editions;
        this.crosswalks = crosswalks;
    }

    /** A change and its place in the list, which is another one when a draft is or the crosswalk. */
    private record Numbered(int place, Change change) {

        /** As text in the order of the numbers. */
        String key() {
            return String.format("%010d", place);
        }
    }

    @GET
    @Kept
    @Operation(
            operationId = "diffEditions",
            summary = "What changed from another edition to this one",
            description = "By code; sub-domains also by a crosswalk of EXACT and CLOSE, if there is one.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION")
    public RestResponse<DiffView> diff(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @QueryParam("from") @NotNull @Parameter(description = "The edition before", example = "2023") String from,
            @BeanParam PageRequest page) {
        Edition after = editions.require(framework, edition);
        Edition before = before(framework, from);
        EditionDocument to = after.document();
        EditionDocument was = before.document();
        List<Change> changes = EditionDiff.of(
                was,
                to,
                SameSubDomains.of(was, to, crosswalks.between(before, after).orElse(List.of())));
        List<Numbered> numbered = IntStream.range(0, changes.size())
                .mapToObj(place -> new Numbered(place, changes.get(place)))
                .toList();
        Page<Change> cut = Listing.page(numbered, page, Numbered::key, CanonicalJson.digest(changes))
                .map(Numbered::change);
        return Located.at(after, "/diff?from=" + before.code()).plain(DiffView.of(before, after, cut));
    }

    /** What a parameter names in vain is the request's fault, not a missing thing. */
    private Edition before(String framework, String from) {
        try {
            return editions.require(framework, from);
        } catch (Problem problem) {
            if (problem.type() != UNKNOWN_EDITION) {
                throw problem;
            }
            throw INVALID_PARAMETER
                    .with()
                    .violations(List.of(Violation.of("from", "UNKNOWN_VALUE", "The framework has no such edition.")));
        }
    }
}
