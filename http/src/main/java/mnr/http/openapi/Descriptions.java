package mnr.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Adds what is {@link Handwritten} where the operation itself says nothing. */
final class Descriptions {

    private static final String TAG = "\"v7\"";

    /** An object in an example is the same in either. */
    private static final Set<String> OF_OBJECTS = Set.of("application/json", "application/yaml");

    private final Handwritten handwritten;

    Descriptions(Handwritten handwritten) {
        this.handwritten = handwritten;
    }

    void addTo(PathItem.HttpMethod verb, Operation operation) {
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            if (parameter.getIn() == Parameter.In.HEADER) {
                describeCondition(verb, parameter);
            } else {
                describe(
                        parameter,
                        handwritten.parameter(parameter.getName()),
                        handwritten.parameter(parameter.getName() + ".example"));
            }
        }
        String id = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            handwritten
                    .requestOf(id)
                    .ifPresent(example -> add(operation.getRequestBody().getContent(), example, "A whole one"));
        }
        Map<String, String> headers = handwritten.headersOf(id);
        Optional<Object> answer = handwritten.answerOf(id);
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                answer.ifPresent(example -> add(response.getContent(), example, "Long lists are cut short"));
            }
            if (status.startsWith("2") || status.equals("304")) {
                ProblemComponents.addHeaders(response, headers);
            }
        });
    }

    private static void describeCondition(PathItem.HttpMethod verb, Parameter header) {
        switch (header.getName()) {
            case "If-Match" -> describe(header, "The ETag that was read", TAG);
            case "If-None-Match" ->
                describe(
                        header,
                        "What the client holds, or * for what is not there yet",
                        verb == PathItem.HttpMethod.GET ? TAG : "*");
            default -> {
                // others speak for themselves
            }
        }
    }

    private static void describe(Parameter parameter, @Nullable String description, @Nullable String example) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(description);
        }
        if (parameter.getExample() == null && parameter.getExamples() == null) {
            parameter.setExample(example);
        }
    }

    private static void add(@Nullable Content content, Object example, String summary) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            if (OF_OBJECTS.contains(type) && hasNone(media)) {
                media.addExample(
                        "example", OASFactory.createExample().summary(summary).value(example));
            }
        });
    }

    private static boolean hasNone(MediaType media) {
        return media.getExample() == null && media.getExamples() == null;
    }
}
