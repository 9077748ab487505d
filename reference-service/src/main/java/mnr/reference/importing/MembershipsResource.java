package mnr.reference.importing;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.Precondition;
import mnr.http.kept.Kept;
import mnr.reference.change.Origin;
import mnr.reference.grouping.ImportTarget;
import mnr.reference.grouping.ImportTargets;
import mnr.reference.rendering.Format;

@Path("/api/v1/grouping-schemes/{scheme}/memberships")
@RunOnVirtualThread
@Tag(name = "Groupings", description = "Grouping schemes, their groups and the dated memberships of countries")
class MembershipsResource {

    private static final String IMPORT = "importMemberships";
    private static final String CSV_EXAMPLE = "country,group,from,to\r\nKEN,WB_LMI,2015-07-01,2027-07-01\r\n";

    private static final Set<Format> FORMATS = EnumSet.of(Format.JSON, Format.CSV);

    private final ImportTargets targets;
    private final Importing importing;
    private final Body body;

    MembershipsResource(ImportTargets targets, Importing importing, Body body) {
        this.targets = targets;
        this.importing = importing;
        this.body = body;
    }

    @GET
    @Kept
    @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE})
    @Operation(
            operationId = "exportMemberships",
            summary = "All memberships of a scheme, as they can be imported again",
            description = "As JSON or CSV, by format or Accept. Whole, and so no list of pages. Its ETag is what an"
                    + " import has to know, unless it is of one day alone.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The strong entity tag of what was read",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MembershipsDocument.class)),
                @Content(
                        mediaType = Format.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "one row", value = CSV_EXAMPLE))
            })
    @APIResponse(responseCode = "304", description = "Nothing newer than If-None-Match names")
    @APIResponse(responseCode = "404", description = "UNKNOWN_SCHEME")
    public RestResponse<Object> export(
            @PathParam("scheme") @Parameter(example = "WB_INCOME") String scheme,
            @QueryParam("asOf")
                    @Parameter(description = "The memberships of this day alone", example = "2026-01-01")
                    @Nullable
                    LocalDate asOf,
            @QueryParam("format") @Parameter(description = "json or csv; wins over Accept", example = "csv") @Nullable
                    String format,
            @Context HttpServerRequest request) {
        Format chosen = Format.chosen(format, request, FORMATS);
        ImportTarget target = targets.read(scheme);
        MembershipsDocument document =
                asOf == null ? MembershipsDocument.of(target) : MembershipsDocument.of(target, asOf);
        ResponseBuilder<Object> answer = chosen == Format.CSV
                ? ResponseBuilder.<Object>ok(document.csv(), chosen.contentType())
                        .header(HttpHeaders.ETAG, document.csvTag().value())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + target.scheme() + "-memberships.csv\"")
                : ResponseBuilder.<Object>ok(document, MediaType.APPLICATION_JSON);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Format.CSV_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = IMPORT,
            summary = "Import memberships, and report what becomes of each row",
            description = "All rows are saved, or none. A dry run reports the same and saves nothing. With merge, the"
                    + " memberships that the rows do not name stay, and a row with the country, group and first day of"
                    + " one that is there says anew when it ends; with replace they go. Crossings of the scheme"
                    + " follow. Lines of a CSV file without a value, as spreadsheets leave them, are no rows.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ImportMemberships.class)),
                @Content(
                        mediaType = Format.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "one row", value = CSV_EXAMPLE))
            })
    @APIResponse(
            responseCode = "200",
            description = "Saved, or a dry run that can be",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_CSV, MALFORMED_JSON, INVALID_BODY, INVALID_PARAMETER")
    @APIResponse(responseCode = "404", description = "UNKNOWN_SCHEME")
    @APIResponse(responseCode = "409", description = "SCHEME_IS_DERIVED")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE, TOO_MANY_ROWS")
    @APIResponse(
            responseCode = "422",
            description = "IMPORT_REFUSED, with the report in the member report; nothing is saved")
    public ImportReport add(
            @PathParam("scheme") @Parameter(example = "WB_INCOME") String scheme,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Whether nothing is to be saved")
                    boolean dryRun,
            @QueryParam("mode")
                    @Parameter(
                            description = "merge, if none is given, or replace",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"merge", "replace"},
                                            defaultValue = "merge"))
                    @Nullable
                    String mode,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "The ETag of the scheme's memberships as they were exported; a dry run does"
                                    + " without")
                    @Nullable
                    String ifMatch,
            @Context HttpHeaders headers,
            InputStream bytes) {
        Mode chosen = Mode.of(mode);
        Precondition precondition = Precondition.of(ifMatch);
        // before the body: what cannot be written to is not worth reading it
        ImportTarget target = targets.open(scheme);
        if (!dryRun || ifMatch != null) {
            Importing.requireCurrent(precondition, target);
        }
        List<RawRow> rows = body.read(bytes, IMPORT, scheme, headers);
        return dryRun
                ? importing.rehearse(scheme, chosen, rows)
                : importing.run(scheme, chosen, rows, precondition, Origin.imported());
    }
}
