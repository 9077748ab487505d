package mnr.reference.importing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.Precondition;
import mnr.http.kept.Kept;
import mnr.reference.change.Origin;
import mnr.reference.grouping.ImportTarget;
import mnr.reference.grouping.ImportTargets;

import static mnr.reference.problem.ReferenceProblem.UNKNOWN_COUNTRY;

@Path("/api/v1/countries/{country}/memberships/{scheme}")
@RunOnVirtualThread
@Tag(name = "Countries", description = "Countries and areas, and how to find them")
class CountryMembershipsResource {

    private final ImportTargets targets;
    private final Importing importing;

    CountryMembershipsResource(ImportTargets targets, Importing importing) {
        this.targets = targets;
        this.importing = importing;
    }

    @GET
    @Kept
    @Operation(
            operationId = "getCountryMemberships",
            summary = "The memberships of a country in one scheme, as they can be written")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_COUNTRY, UNKNOWN_SCHEME")
    public CountryMemberships get(
            @PathParam("country") @Parameter(description = "ISO 3166-1 alpha-3", example = "KEN") String country,
            @PathParam("scheme") @Parameter(example = "WB_INCOME") String scheme) {
        return CountryMemberships.of(known(targets.read(scheme), country), country);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCountryMemberships",
            summary = "Say anew in which groups of a scheme a country is when",
            description = "In place of all that it holds there. A row that has faults refuses them all.")
    @APIResponse(responseCode = "200", description = "Written")
    @APIResponse(responseCode = "404", description = "UNKNOWN_COUNTRY, UNKNOWN_SCHEME")
    @APIResponse(responseCode = "409", description = "SCHEME_IS_DERIVED")
    @APIResponse(
            responseCode = "422",
            description = "IMPORT_REFUSED, with the report in the member report; nothing is saved")
    public CountryMemberships put(
            @PathParam("country") @Parameter(description = "ISO 3166-1 alpha-3", example = "KEN") String country,
            @PathParam("scheme") @Parameter(example = "WB_INCOME") String scheme,
            @HeaderParam("If-Match")
                    @Parameter(description = "The memberships' ETag as it was read", required = true)
                    @Nullable
                    String ifMatch,
            PutMemberships body) {
        known(targets.open(scheme), country);
        return importing.replace(scheme, country, body.rows(country), Precondition.of(ifMatch), Origin.written());
    }

    private static ImportTarget known(ImportTarget target, String country) {
        if (!target.countries().contains(country)) {
            throw UNKNOWN_COUNTRY.with("country", country);
        }
        return target;
    }
}
