package mnr.reference.search;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import mnr.http.kept.Kept;
import mnr.http.page.Page;
import mnr.http.page.PageRequest;
import mnr.http.problem.Violation;
import mnr.reference.language.LanguageRequest;
import mnr.reference.language.LanguageTag;
import mnr.reference.reading.Reading;
import mnr.reference.reading.Readings;
import mnr.reference.rendering.Located;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

@Path("/api/v1/frameworks/{framework}/editions/{edition}/search")
@RunOnVirtualThread
@Tag(name = "Frameworks")
class SearchResource {

    private static final int MOST_CHARACTERS = 200;
    private static final int SORT_KEYS = 3;

    private final Readings readings;
    private final Search search;

    SearchResource(Readings readings, Search search) {
        this.readings = readings;
        this.search = search;
    }

    @GET
    @Kept
    @Operation(
            operationId = "searchEdition",
            summary = "The texts of an edition that have some words",
            description = "In one language, the best first. Words are found in all their forms, with accents or"
                    + " without; \"a phrase\" stands in quotes, or and -word are understood.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION")
    public RestResponse<Hits> find(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @QueryParam("q")
                    @NotNull
                    @Parameter(
                            description = "What to look for",
                            required = true,
                            example = "police",
                            schema = @Schema(implementation = String.class, maxLength = MOST_CHARACTERS))
                    String query,
            @BeanParam LanguageRequest language,
            @BeanParam PageRequest page) {
        check(query);
        Reading reading = readings.require(framework, edition, language);
        LanguageTag searched = reading.language();
        Place after = page.after(SORT_KEYS, keys -> Place.of(keys, searched));
        List<Hit> rows =
                search.find(reading.edition(), searched, query, after == null ? Place.BEFORE_ALL : after, page.fetch());
        Hits hits = Hits.of(reading, Page.of(rows, page, hit -> hit.place().sortKey(searched)));
        return Located.at(reading.edition(), "/search").in(searched.value()).ok(hits);
    }

    private static void check(String query) {
        if (query.isBlank()) {
            throw invalid("BLANK", "Nothing is looked for.");
        }
        if (query.length() > MOST_CHARACTERS) {
            throw invalid("TOO_LONG", "At most " + MOST_CHARACTERS + " characters are looked for.");
        }
    }

    private static RuntimeException invalid(String code, String detail) {
        return INVALID_PARAMETER.with().violations(List.of(Violation.of("q", code, detail)));
    }
}
