package mnr.reference.framework;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import mnr.http.page.PageRequest;
import mnr.reference.listing.Listed;
import mnr.reference.listing.Listing;

import static mnr.reference.problem.ReferenceProblem.UNKNOWN_SUB_DOMAIN;

/** What a published edition says. The edition {@code latest} is answered with the Content-Location of the real one. */
@Path("/api/v1/frameworks/{framework}/editions/{edition}")
@RunOnVirtualThread
@Tag(name = "Frameworks")
class EditionResource {

    /** Revalidated after five minutes, never immutable: translations of an edition may arrive later. */
    private static final String CACHED = "public, max-age=300";

    private static final String LOCATED = "Where this is, with the edition's own code for latest";

    private final Editions editions;

    EditionResource(Editions editions) {
        this.editions = editions;
    }

    @GET
    @Operation(
            operationId = "getEdition",
            summary = "A whole edition, as one document",
            description = "The edition `latest` is the one that was published last; Content-Location says which.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = {
                @Header(
                        name = HttpHeaders.CONTENT_LOCATION,
                        description = LOCATED,
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CACHE_CONTROL,
                        description = CACHED,
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION")
    public RestResponse<EditionDocument> get(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @Context UriInfo uri) {
        Edition found = editions.require(framework, edition);
        return answer(found.document(), found, uri, "");
    }

    @GET
    @Path("sub-domains")
    @Operation(operationId = "listSubDomains", summary = "The sub-domains of an edition with their criteria, by code")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = {
                @Header(
                        name = HttpHeaders.CONTENT_LOCATION,
                        description = LOCATED,
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CACHE_CONTROL,
                        description = CACHED,
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION")
    public RestResponse<Listed<SubDomainView>> subDomains(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Edition found = editions.require(framework, edition);
        List<SubDomainView> all = SubDomainView.allOf(found.document());
        return answer(Listed.of(Listing.page(all, page, SubDomainView::subDomain)), found, uri, "/sub-domains");
    }

    @GET
    @Path("sub-domains/{subDomain}")
    @Operation(operationId = "getSubDomain", summary = "One sub-domain of an edition with its criteria")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = {
                @Header(
                        name = HttpHeaders.CONTENT_LOCATION,
                        description = LOCATED,
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CACHE_CONTROL,
                        description = CACHED,
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION, UNKNOWN_SUB_DOMAIN")
    public RestResponse<SubDomainView> subDomain(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @PathParam("subDomain") @Parameter(example = "POLICY_LEADERSHIP") String subDomain,
            @Context UriInfo uri) {
        Edition found = editions.require(framework, edition);
        SubDomainView view = SubDomainView.allOf(found.document()).stream()
                .filter(candidate -> candidate.subDomain().equals(subDomain))
                .findFirst()
                .orElseThrow(() -> UNKNOWN_SUB_DOMAIN.with("edition", found.code(), "subDomain", subDomain));
        return answer(view, found, uri, "/sub-domains/" + view.subDomain());
    }

    private static <T> RestResponse<T> answer(T body, Edition edition, UriInfo uri, String rest) {
        String location = uri.getBaseUri().getPath() + "api/v1/frameworks/" + edition.framework() + "/editions/"
                + edition.code() + rest;
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }
}
