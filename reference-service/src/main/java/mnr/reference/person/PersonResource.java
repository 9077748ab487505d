package mnr.reference.person;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import static mnr.reference.problem.ReferenceProblem.UNKNOWN_PERSON;

@Path("/api/v1/admin/persons")
@RunOnVirtualThread
@Tag(name = "Administration", description = "For operators")
class PersonResource {

    private final Persons persons;

    PersonResource(Persons persons) {
        this.persons = persons;
    }

    @POST
    @Path("erase")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "erasePerson",
            summary = "Forget who somebody is",
            description = "What the person did stays, under an id that leads to nobody any more. Who comes back under"
                    + " the same name is somebody new, also where the one who publishes or reviews must be another than"
                    + " the one who wrote.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", description = "UNKNOWN_PERSON")
    public void erase(ErasePerson person) {
        if (!persons.erase(person.issuer(), person.subject())) {
            throw UNKNOWN_PERSON.with();
        }
    }
}
