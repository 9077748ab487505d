package mnr.reference.country;

import java.time.Clock;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import mnr.http.page.PageRequest;
import mnr.reference.listing.Listing;
import mnr.reference.listing.Noticed;

import static mnr.reference.problem.ReferenceProblem.UNKNOWN_COUNTRY;

@Path("/api/v1/countries")
@RunOnVirtualThread
@Tag(name = "Countries", description = "Countries and areas, and how to find them")
class CountryResource {

    private final Countries countries;
    private final GroupFilter groups;
    private final Clock clock;

    CountryResource(Countries countries, GroupFilter groups, Clock clock) {
        this.countries = countries;
        this.groups = groups;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listCountries",
            summary = "The countries, by code; those of a group, of a day, of a text if asked for")
    public Noticed<CountryView> list(@BeanParam CountryFilter filter, @BeanParam PageRequest page) {
        return Noticed.of(Listing.page(countries.matching(filter.on(groups, clock)), page, Country::iso3)
                .map(CountryView::inList));
    }

    @GET
    @Path("{country}")
    @Operation(operationId = "getCountry", summary = "One country")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_COUNTRY")
    public CountryView get(
            @PathParam("country") @Parameter(description = "ISO 3166-1 alpha-3", example = "KEN") String country) {
        return countries.find(country).map(CountryView::of).orElseThrow(() -> UNKNOWN_COUNTRY.with("country", country));
    }
}
