package mnr.assessment.lifecycle;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessments;
import mnr.assessment.consent.Consent;
import mnr.assessment.consent.ConsentPreview;
import mnr.assessment.consent.ConsentTexts;
import mnr.assessment.consent.Profile;
import mnr.http.conditional.Precondition;

@Path("/api/v1/assessments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "consent")
class ConsentResource {

    private final Assessments assessments;
    private final ConsentTexts texts;
    private final ConsentStandings standings;
    private final ConsentChange change;

    ConsentResource(Assessments assessments, ConsentTexts texts, ConsentStandings standings, ConsentChange change) {
        this.assessments = assessments;
        this.texts = texts;
        this.standings = standings;
        this.change = change;
    }

    @GET
    @Path("consent-preview")
    @Operation(
            operationId = "previewConsent",
            summary = "What each choice of consent would make visible, and to whom",
            description = "Before it is stated, so that it is known what is stated. The list is whole.")
    public ConsentPreview preview(
            @PathParam("id") UUID id,
            @QueryParam("aggregates") @Parameter(description = "Only choices with this") @Nullable Boolean aggregates,
            @QueryParam("profile") @Parameter(description = "Only choices with this") @Nullable Profile profile) {
        assessments.read(id);
        return texts.preview(aggregates, profile);
    }

    @GET
    @Path("consent")
    @Operation(
            operationId = "getConsent",
            summary = "What the country has said of its consent, and what holds",
            description = "Its ETag is its own: editing the answers leaves it as it is.")
    public ConsentStanding get(@PathParam("id") UUID id) {
        return standings.of(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("consent")
    @Operation(
            operationId = "changeConsent",
            summary = "Changes or revokes the consent",
            description =
                    "It takes effect at once for the answers in force, also while they are amended and after the round"
                            + " was closed. Before the first submission, and once withdrawn, there is none to change. If-Match"
                            + " carries the consent's ETag, not the assessment's.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "409", description = "CONSENT_COMES_WITH_SUBMISSION")
    public ConsentStanding change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The consent's ETag as it was read", required = true, example = "\"c1\"")
                    @Nullable
                    String ifMatch,
            Consent consent) {
        texts.requireTextOf(consent, "#");
        return change.change(id, Precondition.of(ifMatch), consent);
    }
}
