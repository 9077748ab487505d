package mnr.idempotency;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;

/** Tells in the service's document which operations take a key, and what follows from it. */
@Singleton
@OpenApiFilter(
        stages = OpenApiFilter.RunStage.RUNTIME_STARTUP,
        priority = KeyedOperations.BEFORE_THE_DOCUMENT_IS_COMPLETED)
public class KeyedOperations implements OASFilter {

    /** So that the problems named here are shown like those that an operation names itself; the default is 1. */
    static final int BEFORE_THE_DOCUMENT_IS_COMPLETED = 100;

    private final Set<String> keyed;

    @Inject
    KeyedOperations(Endpoints endpoints) {
        this.keyed = endpoints.all().stream()
                .filter(endpoint -> endpoint.method().isAnnotationPresent(Idempotent.class))
                .map(Endpoint::operation)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (keyed.contains(operation.getOperationId())) {
            operation.addParameter(key());
            describe(operation.getResponses());
        }
        return operation;
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(IdempotencyKey.HEADER)
                .in(Parameter.In.HEADER)
                .description(
                        "Names this request, so that it can be sent again if its answer is lost, and takes effect once:"
                                + " 1 to " + IdempotencyKey.LONGEST
                                + " visible ASCII characters, as they are or as a quoted string"
                                + " (RFC 9651). A random UUID does well")
                .schema(text())
                .example("8e03978e-40d5-43dd-bc93-6894a57f9324");
    }

    private static void describe(APIResponses responses) {
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeader(
                        Answering.REPLAY,
                        header("true if this is the answer to an earlier request with the same key; otherwise absent"));
            }
        });
        APIResponse busy = refusal(
                responses,
                "409",
                "REQUEST_IN_PROGRESS: a request with this key is being answered; try again after Retry-After");
        busy.addHeader("Retry-After", header("In how many seconds to try again, with REQUEST_IN_PROGRESS"));
        refusal(responses, "422", "IDEMPOTENCY_KEY_REUSED: another request was sent with this key");
    }

    /** The answer of this status, with one more reason for it. */
    private static APIResponse refusal(APIResponses responses, String status, String reason) {
        APIResponse own = responses.getAPIResponse(status);
        if (own == null) {
            APIResponse added = OASFactory.createAPIResponse().description(reason);
            responses.addAPIResponse(status, added);
            return added;
        }
        return own.description(own.getDescription() + "; or " + reason);
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
