package mnr.reference.framework;

import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import mnr.http.kept.Kept;
import mnr.http.page.PageRequest;
import mnr.reference.listing.Listed;
import mnr.reference.listing.Listing;

@Path("/api/v1/frameworks")
@RunOnVirtualThread
@Tag(name = "Frameworks", description = "Frameworks, their editions and what an edition says")
class FrameworkResource {

    private final Editions editions;
    private final EditionTexts texts;

    FrameworkResource(Editions editions, EditionTexts texts) {
        this.editions = editions;
        this.texts = texts;
    }

    @GET
    @Kept
    @Operation(operationId = "listFrameworks", summary = "The frameworks, by code")
    public Listed<FrameworkView> list(@BeanParam PageRequest page) {
        List<FrameworkView> frameworks =
                editions.latest().stream().map(FrameworkView::of).toList();
        return Listed.of(Listing.page(frameworks, page, FrameworkView::framework));
    }

    @GET
    @Kept
    @Path("{framework}")
    @Operation(operationId = "getFramework", summary = "One framework")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK")
    public FrameworkView get(@PathParam("framework") @Parameter(example = "MNR") String framework) {
        return FrameworkView.of(editions.require(framework, Editions.LATEST));
    }

    @GET
    @Kept
    @Path("{framework}/editions")
    @Operation(
            operationId = "listEditions",
            summary = "The editions of a framework, by code",
            description = "Editors and publishers see drafts too, and who did what.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers =
                    @Header(
                            name = HttpHeaders.VARY,
                            description = "What a token may change",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "UNKNOWN_FRAMEWORK")
    public RestResponse<Listed<EditionView>> editions(
            @PathParam("framework") @Parameter(example = "MNR") String framework,
            @BeanParam EditionFilter filter,
            @BeanParam PageRequest page) {
        List<Edition> found = editions.requireAll(framework).stream()
                .filter(filter.among(framework, texts))
                .toList();
        Function<Edition, EditionView> view = editions.seesDrafts() ? EditionView::withTrail : EditionView::of;
        return RestResponse.ResponseBuilder.ok(
                        Listed.of(Listing.page(found, page, Edition::code).map(view)))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }
}
