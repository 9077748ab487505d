package mnr.http.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;
import mnr.http.problem.ProblemWriter;
import mnr.http.problem.Violation;

/** The document's components that this module knows: the problem, its violations, the common errors, the bearer token. */
final class ProblemComponents {

    static final String BEARER = "bearer";

    private ProblemComponents() {}

    static void addTo(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("Violation", violation());
        for (CommonError error : CommonError.values()) {
            components.addResponse(error.component(), response(error));
        }
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "An access token of the realm mnr with the audience mnr-api; it is checked as RFC8725 asks:"
                                        + " its signature by the issuer's public keys alone, its issuer, its audience, its age"));
    }

    /** Leaves out the errors that no operation has. */
    static void removeUnused(Components components, @Nullable Paths paths) {
        Set<String> used = new HashSet<>();
        if (paths != null && paths.getPathItems() != null) {
            paths.getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                    .map(APIResponse::getRef)
                    .filter(Objects::nonNull)
                    .forEach(used::add);
        }
        for (CommonError error : CommonError.values()) {
            if (!used.contains(reference(error).getRef())) {
                components.removeResponse(error.component());
            }
        }
    }

    static APIResponse reference(CommonError error) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + error.component());
    }

    /** Adds to an error that the operation declares itself what all operations have under the same status. */
    static void merge(APIResponse own, CommonError shared) {
        String codes =
                shared.examples().stream().map(example -> example.type().code()).collect(Collectors.joining(", "));
        own.setDescription(
                Objects.requireNonNullElse(own.getDescription(), "") + "; or " + codes + ": " + shared.description());
        MediaType media = own.getContent() == null ? null : own.getContent().getMediaType(ProblemWriter.MEDIA_TYPE);
        if (media == null) {
            own.setContent(content(shared.examples()));
        } else {
            addExamples(media, shared.examples());
        }
        addHeaders(own, shared.headers());
    }

    static void addHeaders(APIResponse response, Map<String, String> headers) {
        headers.forEach((name, description) -> {
            if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
                response.addHeader(
                        name, OASFactory.createHeader().description(description).schema(string()));
            }
        });
    }

    /** The content of any error: a problem, with or without examples. */
    static Content content(List<Problem> examples) {
        MediaType media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        addExamples(media, examples);
        return OASFactory.createContent().addMediaType(ProblemWriter.MEDIA_TYPE, media);
    }

    private static void addExamples(MediaType media, List<Problem> examples) {
        for (Problem example : examples) {
            if (media.getExamples() == null
                    || !media.getExamples().containsKey(example.type().code())) {
                media.addExample(
                        example.type().code(), OASFactory.createExample().value(plain(example)));
            }
        }
    }

    private static APIResponse response(CommonError error) {
        APIResponse response =
                OASFactory.createAPIResponse().description(error.description()).content(content(error.examples()));
        addHeaders(response, error.headers());
        return response;
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What went wrong (RFC 9457); further members depend on the code")
                .addProperty("type", text("A URN made of the code").format("uri"))
                .addProperty("title", text("One sentence, the same for every occurrence"))
                .addProperty(
                        "status",
                        number("The HTTP status")
                                .format("int32")
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", text("What is the matter this time"))
                .addProperty("code", text("The stable code to compare"))
                .addProperty(
                        "instance",
                        text("The id to report, for a fault of the service").format("uri"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("All that is wrong with the request")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .required(List.of("type", "title", "status", "code"))
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("One thing that is wrong with a request")
                .addProperty("pointer", text("Where in the body (RFC 6901, as a URI fragment)"))
                .addProperty("parameter", text("Which query parameter or header"))
                .addProperty("code", text("Which rule is broken"))
                .addProperty("detail", text("One sentence for a person"))
                .required(List.of("code", "detail"));
    }

    private static Schema text(String description) {
        return string().description(description);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).description(description);
    }

    /** The problem's body in maps and lists only, as the document's writer wants it. */
    private static Map<String, Object> plain(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>(problem.body());
        if (problem.type().status() >= 500) {
            body.put("instance", "urn:uuid:" + new UUID(0x4f3c2a1b0d9e4c7aL, 0x8b6d5e4f3a2c1b0dL));
        }
        if (!problem.violations().isEmpty()) {
            List<Object> violations = new ArrayList<>();
            problem.violations().forEach(violation -> violations.add(plain(violation)));
            body.put("violations", violations);
        }
        return body;
    }

    private static Map<String, Object> plain(Violation violation) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (violation.pointer() != null) {
            plain.put("pointer", violation.pointer());
        }
        if (violation.parameter() != null) {
            plain.put("parameter", violation.parameter());
        }
        plain.put("code", violation.code());
        plain.put("detail", violation.detail());
        return plain;
    }
}
