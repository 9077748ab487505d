package mnr.reference.country;

import jakarta.validation.constraints.Min;
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
import org.jspecify.annotations.Nullable;

import mnr.http.page.PageRequest;
import mnr.reference.change.ChangeList;
import mnr.reference.change.Changes;

import static mnr.reference.problem.ReferenceProblem.UNKNOWN_COUNTRY;

@Path("/api/v1/countries/{country}/changes")
@RunOnVirtualThread
@Tag(name = "Countries", description = "Countries and areas, and how to find them")
class CountryChangesResource {

    private final Countries countries;
    private final Changes changes;

    CountryChangesResource(Countries countries, Changes changes) {
        this.countries = countries;
        this.changes = changes;
    }

    @GET
    @Operation(
            operationId = "listCountryChanges",
            summary = "Who changed a country's name and codes, what, and when; the oldest change first")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_COUNTRY")
    public ChangeList list(
            @PathParam("country") @Parameter(description = "ISO 3166-1 alpha-3", example = "KEN") String country,
            @QueryParam("after") @Parameter(description = "The id of the last change seen") @Min(0) @Nullable
                    Long after,
            @BeanParam PageRequest page) {
        if (!countries.has(country)) {
            throw UNKNOWN_COUNTRY.with("country", country);
        }
        return ChangeList.of((from, fetch) -> changes.ofCountry(country, from, fetch), after, page);
    }
}
