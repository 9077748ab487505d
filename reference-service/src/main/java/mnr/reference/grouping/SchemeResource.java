package mnr.reference.grouping;

import java.time.Clock;
import java.time.LocalDate;
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
import mnr.reference.country.Countries;
import mnr.reference.country.Named;
import mnr.reference.grouping.MembersView.MemberView;
import mnr.reference.language.LanguageRequest;
import mnr.reference.language.LanguageTag;
import mnr.reference.listing.Listing;
import mnr.reference.listing.Noticed;
import mnr.reference.membership.Span;

import static mnr.reference.problem.ReferenceProblem.UNKNOWN_GROUP;
import static mnr.reference.problem.ReferenceProblem.UNKNOWN_SCHEME;

@Path("/api/v1/grouping-schemes")
@RunOnVirtualThread
@Tag(name = "Groupings", description = "Grouping schemes, their groups and the dated memberships of countries")
class SchemeResource {

    private final Schemes schemes;
    private final Groups groups;
    private final Countries countries;
    private final Clock clock;

    SchemeResource(Schemes schemes, Groups groups, Countries countries, Clock clock) {
        this.schemes = schemes;
        this.groups = groups;
        this.countries = countries;
        this.clock = clock;
    }

    @GET
    @Kept
    @Operation(operationId = "listGroupingSchemes", summary = "The grouping schemes, by code")
    public Noticed<SchemeView> list(@BeanParam PageRequest page) {
        return Noticed.of(Listing.page(schemes.all(), page, Scheme::code).map(SchemeView::inList));
    }

    @GET
    @Kept
    @Path("{scheme}")
    @Operation(operationId = "getGroupingScheme", summary = "One grouping scheme")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_SCHEME")
    public SchemeView get(@PathParam("scheme") @Parameter(example = "UNICEF_REPORTING") String scheme) {
        return SchemeView.of(known(scheme));
    }

    @GET
    @Kept
    @Path("{scheme}/groups")
    @Operation(
            operationId = "listGroups",
            summary = "The groups of a scheme, by code; UNCLASSIFIED is one of them if the scheme is exclusive")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_SCHEME")
    public Noticed<GroupView> groups(
            @PathParam("scheme") @Parameter(example = "UNICEF_REPORTING") String scheme, @BeanParam PageRequest page) {
        Scheme known = known(scheme);
        return Noticed.of(
                Listing.page(known.groupsToRead(), page, Group::code).map(group -> GroupView.inList(known, group)));
    }

    @GET
    @Kept
    @Path("{scheme}/groups/{group}")
    @Operation(operationId = "getGroup", summary = "One group of a scheme")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_SCHEME, UNKNOWN_GROUP")
    public GroupView group(
            @PathParam("scheme") @Parameter(example = "UNICEF_REPORTING") String scheme,
            @PathParam("group") @Parameter(example = "UNICEF_ESA") String group) {
        Scheme known = known(scheme);
        return GroupView.of(known, known(known, group));
    }

    @GET
    @Kept
    @Path("{scheme}/groups/{group}/members")
    @Operation(
            operationId = "listMembers",
            summary = "The countries that are in a group on a day, by code; of a parent those of its parts")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_SCHEME, UNKNOWN_GROUP")
    public MembersView members(
            @PathParam("scheme") @Parameter(example = "UNICEF_REPORTING") String scheme,
            @PathParam("group") @Parameter(example = "UNICEF_SSA") String group,
            @QueryParam("asOf")
                    @Parameter(description = "The day; today (UTC) if none is given", example = "2026-01-01")
                    @Nullable
                    LocalDate asOf,
            @BeanParam LanguageRequest request,
            @BeanParam PageRequest page) {
        Scheme knownScheme = known(scheme);
        Group knownGroup = known(knownScheme, group);
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        LanguageTag language = countries.language(request);
        Map<String, Span> members = groups.members(knownScheme, knownGroup, day);
        Map<String, Named> names = countries.names(language);
        return MembersView.of(
                knownScheme,
                knownGroup,
                day,
                Listing.page(members.entrySet(), page, Map.Entry::getKey)
                        .map(member -> MemberView.of(
                                member.getKey(),
                                names.getOrDefault(member.getKey(), new Named(member.getKey(), language)),
                                member.getValue())),
                language);
    }

    private Scheme known(String scheme) {
        return schemes.find(scheme).orElseThrow(() -> UNKNOWN_SCHEME.with("scheme", scheme));
    }

    private static Group known(Scheme scheme, String group) {
        return scheme.group(group).orElseThrow(() -> UNKNOWN_GROUP.with("scheme", scheme.code(), "group", group));
    }
}
