package mnr.assessment.consent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import mnr.http.page.Page;

import static mnr.http.problem.HttpProblem.NOT_FOUND;

@Path("/api/v1/consent-texts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "consent", description = "What a country allows, and what that makes visible")
class ConsentTextResource {

    private final ConsentTexts texts;

    ConsentTextResource(ConsentTexts texts) {
        this.texts = texts;
    }

    @GET
    @Operation(
            operationId = "listConsentTexts",
            summary = "All versions of the consent text, the one issued last first",
            description =
                    "The list is whole. The first is the current one, to be agreed to from now on; those before it stay, since a"
                            + " consent names the version that was agreed to.")
    public Page<ConsentText> list() {
        return Page.of(texts.all());
    }

    @GET
    @Path("{version}")
    @Operation(operationId = "getConsentText", summary = "One version of the consent text")
    public ConsentText get(@PathParam("version") @Parameter(example = "2026-2") String version) {
        return texts.of(version).orElseThrow(NOT_FOUND::with);
    }
}
