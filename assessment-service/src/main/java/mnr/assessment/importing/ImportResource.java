package mnr.assessment.importing;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
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

import mnr.http.body.RawBody;
import mnr.http.page.Page;
import mnr.http.page.PageRequest;

@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "imports", description = "Files of assessments, one a line")
class ImportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String START = "startImport";
    private static final String RESUME = "resumeImport";
    private static final int MOST_RESULTS = 1_000;

    private static final String EXAMPLE = """
            {"key": "KEN-2026", "round": "2026", "country": "KEN", "kind": "SELF", "responses": [{"subDomain": \
            "POLICY_LEADERSHIP", "status": "ASSESSED", "phase": "BUILDING"}]}
            """;

    private static final String RESULT_EXAMPLE = """
            {"line": 1, "outcome": "ACCEPTED", "key": "KEN-2026", "assessment": "14eb4621-e707-48f9-8f15-74a7d486dfa2"}
            """;

    private final Imports imports;
    private final Receiving receiving;
    private final Results results;
    private final Senders senders;
    private final RawBody raw;

    ImportResource(Imports imports, Receiving receiving, Results results, Senders senders, RawBody raw) {
        this.imports = imports;
        this.receiving = receiving;
        this.results = results;
        this.senders = senders;
        this.raw = raw;
    }

    @POST
    @Consumes(NDJSON)
    @Operation(
            operationId = START,
            summary = "Takes in assessments, one a line, to be applied one after the other",
            description = "The body may be as long as it takes and is read as it comes; each line that has come is kept"
                    + " whatever becomes of the connection. Lines begin to be applied at once, with the reach and the roles"
                    + " that the caller has now: drafts, or for the role importer what was validated elsewhere. What is"
                    + " wrong with a line is told in its result and harms no other. A line whose key was accepted before"
                    + " with the same content changes nothing, so that a file may be sent again. The lines' keys do what an"
                    + " Idempotency-Key does: no Idempotency-Key is heeded here.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = ImportLine.class),
                            examples = @ExampleObject(name = "one line", value = EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "All lines have come",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where its progress is",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "409",
            description = "IMPORT_MOVED_ON: the import was gone on with, with resumeImport, while this body still came;"
                    + " received is the number of the last line by now")
    public RestResponse<ImportView> start(@Context HttpHeaders headers, InputStream body) {
        InputStream lines = raw.bytes(body, START, headers);
        return taken(receiving.receive(imports.begin(senders.current()), lines));
    }

    @POST
    @Path("{import}/lines")
    @Consumes(NDJSON)
    @Operation(
            operationId = RESUME,
            summary = "Goes on with an import that was cut off",
            description =
                    "The body goes on after the last line that has come, which getImport tells as received. From now"
                            + " on its lines are applied with the reach and the roles that the caller has now. Each line comes"
                            + " once, since after has to be the last: no Idempotency-Key is heeded here.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = ImportLine.class),
                            examples = @ExampleObject(name = "one line", value = EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "All lines have come",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where its progress is",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "409",
            description = "IMPORT_RECEIVED: it has come to its end; IMPORT_MOVED_ON: received is another number by now")
    public RestResponse<ImportView> resume(
            @PathParam("import") UUID id,
            @QueryParam("after")
                    @Parameter(description = "The number of the last line that has come", example = "1200")
                    @NotNull
                    @Min(0)
                    Integer after,
            @Context HttpHeaders headers,
            InputStream body) {
        InputStream lines = raw.bytes(body, RESUME, headers);
        return taken(receiving.receive(imports.resume(id, after, senders.current()), lines));
    }

    private static RestResponse<ImportView> taken(ImportView view) {
        return RestResponse.ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/api/v1/imports/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "The caller's own imports, the newest first",
            description = "Also of one that was cut off before its address was told.")
    public Page<ImportView> list(@BeanParam PageRequest page) {
        List<ImportView> rows = imports.list(page.after(2, Imports.After::of), page.fetch());
        return Page.of(rows, page, Imports.After::keyOf);
    }

    @GET
    @Path("{import}")
    @Operation(
            operationId = "getImport",
            summary = "How far an import has come",
            description =
                    "Nobody sees an import but its sender. Some days after the last of its lines was applied it is"
                            + " removed, with its results.")
    public ImportView get(@PathParam("import") UUID id) {
        return imports.read(id);
    }

    @GET
    @Path("{import}/results")
    @Produces(NDJSON)
    @Operation(
            operationId = "listImportResults",
            summary = "What became of the lines, one a line in their order",
            description =
                    "Only of lines that are applied already. The next page is after the last line that this one has."
                            + " A page may be shorter than limit, where its results are long; one that leads to no next"
                            + " page has all there is so far.")
    @APIResponse(
            responseCode = "200",
            description = "One result a line",
            headers =
                    @Header(
                            name = "Link",
                            description = "rel=\"next\" leads to the next page; absent where there is nothing more yet",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = LineResult.class),
                            examples = @ExampleObject(name = "one line", value = RESULT_EXAMPLE)))
    public RestResponse<String> results(
            @PathParam("import") UUID id,
            @QueryParam("after") @DefaultValue("0") @Parameter(description = "Only lines with a higher number") @Min(0)
                    int after,
            @QueryParam("limit")
                    @DefaultValue("1000")
                    @Parameter(description = "How many lines at most")
                    @Min(1)
                    @Max(MOST_RESULTS)
                    int limit) {
        ResultsPage page = results.after(id, after, limit);
        RestResponse.ResponseBuilder<String> answer = RestResponse.ResponseBuilder.ok(page.text());
        if (page.next() != null) {
            answer.header(
                    HttpHeaders.LINK,
                    "</api/v1/imports/%s/results?after=%d&limit=%d>; rel=\"next\"".formatted(id, page.next(), limit));
        }
        return answer.build();
    }
}
