package mnr.http.thing;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import mnr.http.kept.Kept;

import static mnr.http.thing.ThingProblem.THING_NOT_FOUND;

/** Copies that say which one they are: one that is given twice was kept. */
@Path("/api/v1/copies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CopyResource {

    private final AtomicInteger made = new AtomicInteger();
    private final Shelf shelf;

    @Inject
    CopyResource(Shelf shelf) {
        this.shelf = shelf;
    }

    @GET
    @Path("{name}")
    @Kept
    @Operation(operationId = "getCopy", summary = "A copy, as many others as there are")
    public CopyView get(@PathParam("name") String name, @HeaderParam("Accept-Language") @Nullable String language) {
        if (name.equals("missing")) {
            throw THING_NOT_FOUND.with("copy", made.incrementAndGet());
        }
        String text = name.equals("large") ? "text ".repeat(2_000) : "text";
        return new CopyView(name, language == null ? "en" : language, shelf.size(), text, made.incrementAndGet());
    }

    @GET
    @Path("of/secret")
    @Kept
    @Operation(operationId = "getSecretCopy", summary = "A copy for those who may see it")
    public CopyView secret() {
        return new CopyView("secret", "en", shelf.size(), "text", made.incrementAndGet());
    }

    @GET
    @Path("of/draft")
    @Kept
    @Operation(operationId = "getDraftCopy", summary = "A copy that nobody may hold")
    public RestResponse<CopyView> draft() {
        return RestResponse.ResponseBuilder.ok(
                        new CopyView("draft", "en", shelf.size(), "text", made.incrementAndGet()))
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
