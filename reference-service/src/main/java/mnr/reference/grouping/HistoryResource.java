package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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

import mnr.http.kept.Kept;
import mnr.http.page.PageRequest;
import mnr.http.problem.Violation;
import mnr.reference.country.Countries;
import mnr.reference.grouping.HistoryView.HistoryItem;
import mnr.reference.listing.Listing;
import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Span;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;
import static mnr.reference.problem.ReferenceProblem.UNKNOWN_COUNTRY;

@Path("/api/v1/countries/{country}/memberships")
@RunOnVirtualThread
@Tag(name = "Countries", description = "Countries and areas, and how to find them")
class HistoryResource {

    private final Schemes schemes;
    private final Memberships memberships;
    private final Countries countries;

    HistoryResource(Schemes schemes, Memberships memberships, Countries countries) {
        this.schemes = schemes;
        this.memberships = memberships;
        this.countries = countries;
    }

    @GET
    @Kept
    @Operation(
            operationId = "listCountryMemberships",
            summary = "In which groups a country has been and will be, by scheme and day",
            description = "In an exclusive scheme every day is in one period: those without a group are UNCLASSIFIED.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_COUNTRY")
    public HistoryView list(
            @PathParam("country") @Parameter(description = "ISO 3166-1 alpha-3", example = "KEN") String country,
            @QueryParam("scheme") @Parameter(description = "In this scheme alone", example = "WB_INCOME") @Nullable
                    String scheme,
            @QueryParam("asOf")
                    @Parameter(description = "The periods of this day alone", example = "2026-01-01")
                    @Nullable
                    LocalDate asOf,
            @BeanParam PageRequest page) {
        if (!countries.has(country)) {
            throw UNKNOWN_COUNTRY.with("country", country);
        }
        Map<String, DatedMembership> held = memberships.ofCountry(country);
        List<HistoryItem> items = asked(scheme).stream()
                .flatMap(known -> spans(known, held.getOrDefault(known.code(), DatedMembership.NONE)).stream()
                        .filter(span -> asOf == null || span.contains(asOf))
                        .map(span -> HistoryItem.of(known.code(), span)))
                .toList();
        return HistoryView.of(country, Listing.page(items, page, HistoryItem::key));
    }

    private List<Scheme> asked(@Nullable String scheme) {
        return scheme == null
                ? schemes.all()
                : List.of(schemes.find(scheme)
                        .orElseThrow(() -> INVALID_PARAMETER
                                .with()
                                .violations(
                                        List.of(Violation.of("scheme", "UNKNOWN_VALUE", "There is no such scheme.")))));
    }

    private static List<Span> spans(Scheme scheme, DatedMembership membership) {
        return scheme.isExclusive() ? membership.spans(Group.UNCLASSIFIED) : membership.spans();
    }
}
