package mnr.reference.translation;

import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

import mnr.http.body.RawBody;
import mnr.http.conditional.Precondition;
import mnr.http.kept.Kept;
import mnr.http.page.PageRequest;
import mnr.idempotency.Idempotent;
import mnr.reference.listing.Listed;
import mnr.reference.rendering.Format;
import mnr.reference.rendering.Rendering;

@Path("/api/v1/frameworks/{framework}/editions/{edition}/translations")
@RunOnVirtualThread
@Tag(name = "Translations", description = "An edition's texts in other languages, and the work on them")
class TranslationResource {

    private static final String PUT = "putTranslation";
    private static final String UNKNOWN = "UNKNOWN_FRAMEWORK, UNKNOWN_EDITION";
    private static final String IF_MATCH = "The translation's ETag as it was read, as JSON or as CSV";
    private static final String TAG = "The translation's ETag from now on";
    private static final String CSV_EXAMPLE = """
            key,source,text\r
            title,Model National Response: Maturity Model,Réponse nationale modèle : modèle de maturité\r
            """;

    private static final Set<Format> FORMATS = EnumSet.of(Format.JSON, Format.CSV);

    private final TranslationReading reading;
    private final Translating translating;
    private final RawBody body;

    TranslationResource(TranslationReading reading, Translating translating, RawBody body) {
        this.reading = reading;
        this.translating = translating;
        this.body = body;
    }

    @GET
    @Kept
    @Operation(
            operationId = "listTranslations",
            summary = "The languages that an edition can be read in",
            description = "By tag; the language that the edition is written in is one of them.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RestResponse<Listed<TranslationView>> list(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @BeanParam PageRequest page) {
        return reading.list(framework, edition, page);
    }

    @GET
    @Kept
    @Path("{language}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getTranslation",
            summary = "A whole translation, as it is sent",
            description = "As JSON, or as a table with the columns key, source and text for a translator.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Format.JSON_TYPE, schema = @Schema(implementation = TranslationDocument.class)),
                @Content(
                        mediaType = Format.CSV_TYPE,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "one text", value = CSV_EXAMPLE))
            })
    @APIResponse(responseCode = "404", description = UNKNOWN + ", UNKNOWN_TRANSLATION")
    public Rendering get(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @PathParam("language") @Parameter(example = "fr") String language,
            @QueryParam("format")
                    @Parameter(
                            description = "Instead of Accept",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"json", "csv"}))
                    @Nullable
                    String format,
            @Context HttpServerRequest request) {
        return reading.get(framework, edition, language, Format.chosen(format, request, FORMATS));
    }

    @PUT
    @Path("{language}")
    @Consumes(Format.JSON_TYPE)
    @Operation(
            operationId = PUT,
            summary = "Sends a whole translation",
            description = "It comes in place of the one that is there, and is unreviewed if it has other texts.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = Format.JSON_TYPE, schema = @Schema(implementation = TranslationDocument.class)),
                @Content(
                        mediaType = Format.CSV_TYPE,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "one text", value = CSV_EXAMPLE))
            })
    @APIResponse(
            responseCode = "200",
            description = "It came in place of another",
            headers = @Header(name = HttpHeaders.ETAG, description = TAG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "201",
            description = "It is the first into this language",
            headers = @Header(name = HttpHeaders.ETAG, description = TAG, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = Format.JSON_TYPE, schema = @Schema(implementation = TranslationView.class)))
    @APIResponse(responseCode = "400", description = "INVALID_BODY: all faults, with their places; MALFORMED_CSV")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "TOO_MANY_LANGUAGES")
    @APIResponse(
            responseCode = "422",
            description = "RECORD_TOO_LARGE: with it, a sub-domain or the outline of all is too large to be sent")
    public RestResponse<TranslationView> put(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @PathParam("language") @Parameter(example = "fr") String language,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(description = "*, for the first translation") @Nullable
                    String ifNoneMatch,
            TranslationDocument body) {
        return save(framework, edition, language, Precondition.of(ifMatch, ifNoneMatch), Upload.json(body));
    }

    @PUT
    @Path("{language}")
    @Consumes(Format.CSV_TYPE)
    @Operation(operationId = PUT, hidden = true)
    public RestResponse<TranslationView> putTable(
            @PathParam("framework") String framework,
            @PathParam("edition") String edition,
            @PathParam("language") String language,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context HttpHeaders headers,
            InputStream table) {
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        return save(framework, edition, language, precondition, TranslationCsv.read(body.text(table, PUT, headers)));
    }

    @POST
    @Idempotent
    @Path("{language}/review")
    @Operation(
            operationId = "reviewTranslation",
            summary = "Agrees to a translation as it is",
            description = "By somebody who has not changed its texts since they were last reviewed.")
    @APIResponse(
            responseCode = "200",
            description = "It is REVIEWED",
            headers = @Header(name = HttpHeaders.ETAG, description = TAG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = UNKNOWN + ", UNKNOWN_TRANSLATION")
    @APIResponse(responseCode = "409", description = "REVIEWER_NOT_INDEPENDENT, TRANSLATION_OUTDATED")
    public RestResponse<TranslationView> review(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @PathParam("language") @Parameter(example = "fr") String language,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = IF_MATCH, required = true) @Nullable
                    String ifMatch) {
        return reading.saved(translating.review(framework, edition, reading.known(language), Precondition.of(ifMatch)));
    }

    @GET
    @Kept
    @Path("{language}/worklist")
    @Operation(
            operationId = "listUntranslated",
            summary = "What a translator has to do",
            description = "Texts that are missing in the language or outdated, in the edition's order; also for a"
                    + " language that has no translation yet.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = UNKNOWN + ", UNKNOWN_TRANSLATION")
    public RestResponse<Listed<WorkItem>> worklist(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @PathParam("edition") @Parameter(example = "2023") String edition,
            @PathParam("language") @Parameter(example = "fr") String language,
            @QueryParam("state") WorkItem.@Nullable State state,
            @BeanParam PageRequest page) {
        return reading.worklist(framework, edition, language, state, page);
    }

    private RestResponse<TranslationView> save(
            String framework, String edition, String language, Precondition precondition, Upload upload) {
        return reading.saved(translating.save(
                framework, edition, reading.writable(framework, edition, language), precondition, upload));
    }
}
