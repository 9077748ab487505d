package mnr.reference.country;

import java.net.URI;
import java.time.Clock;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import mnr.http.kept.Kept;
import mnr.http.page.PageRequest;
import mnr.reference.change.Origin;
import mnr.reference.language.LanguageRequest;
import mnr.reference.language.LanguageTag;
import mnr.reference.listing.Listing;

import static mnr.reference.problem.ReferenceProblem.UNKNOWN_COUNTRY;

@Path("/api/v1/countries")
@RunOnVirtualThread
@Tag(name = "Countries", description = "Countries and areas, and how to find them")
class CountryResource {

    private final Countries countries;
    private final CountryWriting writing;
    private final GroupFilter groups;
    private final Clock clock;

    CountryResource(Countries countries, CountryWriting writing, GroupFilter groups, Clock clock) {
        this.countries = countries;
        this.writing = writing;
        this.groups = groups;
        this.clock = clock;
    }

    @GET
    @Kept
    @Operation(
            operationId = "listCountries",
            summary = "The countries, by code; those of a group, of a day, of a text if asked for")
    public CountryList list(
            @BeanParam CountryFilter filter, @BeanParam LanguageRequest request, @BeanParam PageRequest page) {
        LanguageTag language = countries.language(request);
        return CountryList.of(
                Listing.page(countries.matching(filter.on(groups, clock)), page, Country::iso3)
                        .map(country -> CountryView.inList(country, language)),
                language);
    }

    @GET
    @Kept
    @Path("{country}")
    @Operation(operationId = "getCountry", summary = "One country, with its names in the six languages")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_COUNTRY")
    public CountryView get(
            @PathParam("country") @Parameter(description = "ISO 3166-1 alpha-3", example = "KEN") String country,
            @BeanParam LanguageRequest request) {
        return countries
                .find(country)
                .map(known -> CountryView.of(known, countries.language(request)))
                .orElseThrow(() -> UNKNOWN_COUNTRY.with("country", country));
    }

    @PUT
    @Path("{country}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCountry",
            summary = "Give a country a name in English and codes; make it if it is not there",
            description = "If-Match of the country that is there, If-None-Match: * of one that is not. From then on no"
                    + " version of the service that ships another name puts it back.")
    @APIResponse(responseCode = "200", description = "Written")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers =
                    @Header(name = "Location", description = "Where it is", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CountryView.class)))
    @APIResponse(responseCode = "409", description = "COUNTRY_CODE_TAKEN")
    public RestResponse<CountryView> put(
            @PathParam("country") @Parameter(description = "ISO 3166-1 alpha-3", example = "KEN") String country,
            @HeaderParam("If-Match") @Parameter(description = "The country's ETag as it was read") @Nullable
                    String ifMatch,
            @HeaderParam("If-None-Match") @Parameter(description = "* to make a country") @Nullable String ifNoneMatch,
            DescribeCountry body) {
        CountryWriting.Written written =
                writing.write(country, body, Precondition.of(ifMatch, ifNoneMatch), Origin.written());
        CountryView view = CountryView.of(written.country(), Names.ENGLISH);
        return written.created()
                ? RestResponse.ResponseBuilder.<CountryView>created(URI.create("/api/v1/countries/" + country))
                        .entity(view)
                        .build()
                : RestResponse.ok(view);
    }
}
