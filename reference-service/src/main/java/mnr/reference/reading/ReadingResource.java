package mnr.reference.reading;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import mnr.http.kept.Kept;
import mnr.http.page.Page;
import mnr.http.page.PageRequest;
import mnr.reference.language.LanguageRequest;
import mnr.reference.listing.Listed;
import mnr.reference.listing.Listing;
import mnr.reference.rendering.Format;
import mnr.reference.rendering.Located;
import mnr.reference.rendering.Rendering;

import static mnr.reference.problem.ReferenceProblem.UNKNOWN_PHASE;
import static mnr.reference.problem.ReferenceProblem.UNKNOWN_SUB_DOMAIN;

/** What an edition says. The edition {@code latest} is answered with the Content-Location of the real one. */
@Path("/api/v1/frameworks/{framework}/editions/{edition}")
@RunOnVirtualThread
@Tag(name = "Frameworks")
class ReadingResource {

    private static final String LOCATED =
            "Where this is, with the edition's own code for latest; left out where it is the address asked for";
    private static final String LANGUAGE =
            "The language of the texts, and that of the edition if some fell back to it: fr, en";
    private static final String VARY = "What of the request the answer depends on";
    private static final String UNKNOWN = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION";
    private static final Set<Format> FORMATS = EnumSet.allOf(Format.class);

    private final Readings readings;

    ReadingResource(Readings readings) {
        this.readings = readings;
    }

    @GET
    @Kept
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getEdition",
            summary = "A whole edition, as one document",
            description = "In the language and the format that are asked for. The edition `latest` is the one that was"
                    + " published last; Content-Location says which.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Format.JSON_TYPE, schema = @Schema(implementation = EditionBody.class)),
                @Content(mediaType = Format.YAML_TYPE, schema = @Schema(implementation = EditionBody.class)),
                @Content(
                        mediaType = Format.CSV_TYPE,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "one statement", value = EditionCsv.EXAMPLE)),
                @Content(
                        mediaType = Format.XLSX_TYPE,
                        schema = @Schema(implementation = String.class, format = "binary"))
            },
            headers = {
                @Header(
                        name = HttpHeaders.CONTENT_LOCATION,
                        description = LOCATED,
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CONTENT_LANGUAGE,
                        description = LANGUAGE,
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.VARY, description = VARY, schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CACHE_CONTROL,
                        description = Located.CACHED,
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Rendering get(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @QueryParam("format")
                    @Parameter(
                            description = "Instead of Accept",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"json", "yaml", "csv", "xlsx"}))
                    @Nullable
                    String format,
            @BeanParam LanguageRequest language,
            @Context HttpServerRequest request) {
        Format chosen = Format.chosen(format, request, FORMATS);
        Reading reading = readings.require(framework, edition, language);
        String name = reading.edition().framework() + "-" + reading.edition().code() + "." + reading.language();
        String languages = chosen == Format.CSV
                ? reading.contentLanguage(EditionCsv.keys(reading.document()))
                : reading.contentLanguage();
        return Located.at(reading.edition(), "").in(languages).file(EditionRendering.of(reading, chosen), name);
    }

    @GET
    @Kept
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
                        name = HttpHeaders.CONTENT_LANGUAGE,
                        description = LANGUAGE,
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.VARY, description = VARY, schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CACHE_CONTROL,
                        description = Located.CACHED,
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RestResponse<Listed<SubDomainView>> subDomains(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @BeanParam LanguageRequest language,
            @BeanParam PageRequest page) {
        Reading reading = readings.require(framework, edition, language);
        List<SubDomainView> all = SubDomainView.allOf(reading).toList();
        Page<SubDomainView> shown = Listing.page(all, page, SubDomainView::subDomain);
        Set<String> keys = shown.items().stream()
                .flatMap(subDomain -> subDomain.keys().stream())
                .collect(Collectors.toSet());
        return located(reading, "/sub-domains", keys).ok(Listed.of(shown));
    }

    @GET
    @Kept
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
                        name = HttpHeaders.CONTENT_LANGUAGE,
                        description = LANGUAGE,
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.VARY, description = VARY, schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CACHE_CONTROL,
                        description = Located.CACHED,
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = UNKNOWN + ", UNKNOWN_SUB_DOMAIN")
    public RestResponse<SubDomainView> subDomain(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @PathParam("subDomain") @Parameter(example = "POLICY_LEADERSHIP") String subDomain,
            @BeanParam LanguageRequest language) {
        Reading reading = readings.require(framework, edition, language);
        SubDomainView found = require(reading, subDomain);
        return located(reading, "/sub-domains/" + subDomain, found.keys()).ok(found);
    }

    @GET
    @Kept
    @Path("sub-domains/{subDomain}/criteria/{phase}")
    @Operation(operationId = "getCriterion", summary = "What one phase means for one sub-domain")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = {
                @Header(
                        name = HttpHeaders.CONTENT_LOCATION,
                        description = LOCATED,
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CONTENT_LANGUAGE,
                        description = LANGUAGE,
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.VARY, description = VARY, schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CACHE_CONTROL,
                        description = Located.CACHED,
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = UNKNOWN + ", UNKNOWN_SUB_DOMAIN, UNKNOWN_PHASE")
    public RestResponse<CriterionView> criterion(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @PathParam("subDomain") @Parameter(example = "POLICY_LEADERSHIP") String subDomain,
            @PathParam("phase") @Parameter(example = "BUILDING") String phase,
            @BeanParam LanguageRequest language) {
        Reading reading = readings.require(framework, edition, language);
        CriterionView criterion = CriterionView.of(reading, require(reading, subDomain), phase)
                .orElseThrow(
                        () -> UNKNOWN_PHASE.with("edition", reading.edition().code(), "phase", phase));
        return located(reading, "/sub-domains/" + subDomain + "/criteria/" + phase, criterion.keys())
                .ok(criterion);
    }

    private static SubDomainView require(Reading reading, String subDomain) {
        return SubDomainView.allOf(reading)
                .filter(candidate -> candidate.subDomain().equals(subDomain))
                .findFirst()
                .orElseThrow(() ->
                        UNKNOWN_SUB_DOMAIN.with("edition", reading.edition().code(), "subDomain", subDomain));
    }

    private static Located located(Reading reading, String rest, Collection<String> shown) {
        return Located.at(reading.edition(), rest).in(reading.contentLanguage(shown));
    }
}
