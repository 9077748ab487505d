package mnr.assessment.team;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;

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
import mnr.http.page.Page;
import mnr.http.page.PageRequest;

@Path("/api/v1/countries/{country}/team")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "team", description = "A country's people, whom Keycloak keeps")
class TeamResource {

    private static final String IF_MATCH = "The member's ETag as it was read";
    private static final String DOWN = "KEYCLOAK_UNAVAILABLE, REFERENCE_DATA_PENDING; try again after Retry-After";

    private final Team team;

    TeamResource(Team team) {
        this.team = team;
    }

    @GET
    @Operation(
            operationId = "listTeam",
            summary = "The country's people, by the names that they sign in with",
            description = "Who has any role beside a team's is no member of it, and is not shown.")
    @APIResponse(responseCode = "200", description = "A page of it")
    @APIResponse(responseCode = "503", description = DOWN)
    public Page<MemberView> list(@PathParam("country") String country, @BeanParam PageRequest page) {
        return team.list(country, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "inviteMember",
            summary = "Invites somebody to the team",
            description =
                    "An account comes to be, and Keycloak sends its owner a link to choose a password. Nothing of it is"
                            + " left when that fails, or it is completed when the same is asked again; so an invitation that was lost"
                            + " is sent anew, and who was removed comes back. One that began less than two minutes ago may still be"
                            + " under way, and is left alone. An address has one account however often it is invited, so that"
                            + " there is no Idempotency-Key here, and one that is sent is not heeded: who lost the answer finds"
                            + " the member in listTeam, or asks again after two minutes, which sends the link once more.")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            headers =
                    @Header(name = "Location", description = "Where it is", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(
            responseCode = "409",
            description = "PERSON_CANNOT_BE_INVITED; INVITATION_RUNNING, which Retry-After says the end of")
    @APIResponse(responseCode = "503", description = DOWN)
    public RestResponse<MemberView> invite(@PathParam("country") String country, InviteMember invited) {
        MemberView member = team.invite(country, invited);
        return RestResponse.ResponseBuilder.<MemberView>created(
                        UriBuilder.fromPath("/api/v1/countries/{country}/team/{member}")
                                .build(country, member.id()))
                .entity(member)
                .build();
    }

    @GET
    @Path("{member}")
    @Operation(operationId = "getMember", summary = "One member of the team")
    @APIResponse(responseCode = "200", description = "The member")
    @APIResponse(responseCode = "503", description = DOWN)
    public MemberView get(@PathParam("country") String country, @PathParam("member") String member) {
        return team.read(country, member);
    }

    @PUT
    @Path("{member}/role")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeRole",
            summary = "Gives a member another role",
            description = "Tokens that were given before show the former role until they end, within five minutes.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "409", description = "MEMBER_IS_CALLER")
    @APIResponse(responseCode = "503", description = DOWN)
    public MemberView changeRole(
            @PathParam("country") String country,
            @PathParam("member") String member,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true) @Nullable String ifMatch,
            ChangeRole change) {
        return team.changeRole(country, member, Precondition.of(ifMatch), change.role());
    }

    @DELETE
    @Path("{member}")
    @Operation(
            operationId = "removeMember",
            summary = "Removes a member from the team",
            description =
                    "The person cannot sign in any more, and what tokens there are end within five minutes. The account"
                            + " stays, without a password, since histories name it.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "MEMBER_IS_CALLER")
    @APIResponse(responseCode = "503", description = DOWN)
    public void remove(
            @PathParam("country") String country,
            @PathParam("member") String member,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH, required = true) @Nullable String ifMatch) {
        team.remove(country, member, Precondition.of(ifMatch));
    }
}
