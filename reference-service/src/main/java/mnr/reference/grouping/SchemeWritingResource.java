package mnr.reference.grouping;

import java.net.URI;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import mnr.http.page.PageRequest;
import mnr.reference.change.ChangeList;
import mnr.reference.change.Changes;
import mnr.reference.change.Origin;

import static mnr.reference.problem.ReferenceProblem.UNKNOWN_SCHEME;

@Path("/api/v1/grouping-schemes")
@RunOnVirtualThread
@Tag(name = "Groupings", description = "Grouping schemes, their groups and the dated memberships of countries")
class SchemeWritingResource {

    private final SchemeWriting writing;
    private final Schemes schemes;
    private final Changes changes;

    SchemeWritingResource(SchemeWriting writing, Schemes schemes, Changes changes) {
        this.writing = writing;
        this.schemes = schemes;
        this.changes = changes;
    }

    @PUT
    @Path("{scheme}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putGroupingScheme",
            summary = "Define a grouping scheme and its groups; make it if it is not there",
            description = "If-Match of the scheme that is there, If-None-Match: * of one that is not. A group that has"
                    + " members at any time can neither go nor become a parent. From then on no version of the service"
                    + " that ships another definition or other members puts them back.")
    @APIResponse(responseCode = "200", description = "Written")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers =
                    @Header(name = "Location", description = "Where it is", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "409", description = "SCHEME_IS_DERIVED, SCHEME_IN_USE")
    @APIResponse(
            responseCode = "422",
            description = "RECORD_TOO_LARGE: the scheme, or one that crosses it, is too large to be sent")
    public RestResponse<SchemeView> put(
            @PathParam("scheme") @Parameter(example = "UNICEF_REPORTING") String scheme,
            @HeaderParam("If-Match") @Parameter(description = "The scheme's ETag as it was read") @Nullable
                    String ifMatch,
            @HeaderParam("If-None-Match") @Parameter(description = "* to make a scheme") @Nullable String ifNoneMatch,
            DefineScheme body) {
        SchemeWriting.Written written =
                writing.write(scheme, body, Precondition.of(ifMatch, ifNoneMatch), Origin.written());
        return written.created()
                ? RestResponse.ResponseBuilder.<SchemeView>created(URI.create("/api/v1/grouping-schemes/" + scheme))
                        .entity(written.scheme())
                        .build()
                : RestResponse.ok(written.scheme());
    }

    @GET
    @Path("{scheme}/changes")
    @Operation(
            operationId = "listSchemeChanges",
            summary = "Who changed a scheme and the memberships in it, what, when, and from which day on",
            description = "The oldest change first. What a scheme was made with is in the change that made it.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_SCHEME")
    public ChangeList changes(
            @PathParam("scheme") @Parameter(example = "WB_INCOME") String scheme,
            @QueryParam("after") @Parameter(description = "The id of the last change seen") @Min(0) @Nullable
                    Long after,
            @BeanParam PageRequest page) {
        if (schemes.find(scheme).isEmpty()) {
            throw UNKNOWN_SCHEME.with("scheme", scheme);
        }
        return ChangeList.of((from, fetch) -> changes.ofScheme(scheme, from, fetch), after, page);
    }
}
