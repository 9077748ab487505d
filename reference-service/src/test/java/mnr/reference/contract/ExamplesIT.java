package mnr.reference.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.architecture.Contracts;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** The examples of the served document are what is really sent and answered, as {@code walk.csv} does it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ExamplesIT {

    /** Those that an operation's answers always have, or never: Content-Location is left out where it says nothing new. */
    private static final Set<String> HEADERS = Set.of("ETag", "Location", "Content-Language");

    @ParameterizedTest(name = "{0} {3} {4}")
    @CsvFileSource(resources = "examples/walk.csv", useHeadersInDisplayName = true)
    void itIsAnsweredAsTheDocumentShows(
            @Nullable String operation,
            int status,
            @Nullable String user,
            String method,
            String path,
            @Nullable String condition,
            @Nullable String body) {
        // when
        Answer answer = new Walk(operation, user, method, path, condition, body).answer();

        // then
        assertEquals(status, answer.status(), answer::text);
        if (operation != null) {
            Example example = new Example(operation, "answer");
            if (Contracts.areWritten() && !example.shows(answer.body())) {
                example.write(Shortened.of(answer.body()));
            }
            assertEquals(Optional.empty(), Shortened.difference(example.content(), answer.body(), ""));
            assertEquals(describedHeaders(operation, status), headers(answer));
        }
    }

    @Test
    void everyBodyOfTheDocumentHasAnExampleThatFitsIt() {
        // given
        assumeFalse(Contracts.areWritten(), "what is served was read before the examples were written");
        OpenApi document = OpenApi.served();
        Set<Example> shown = new HashSet<>();

        for (JsonNode operation : document.operations()) {
            String id = operation.get("operationId").asText();
            for (JsonNode answer : operation.get("responses")) {
                check(new Example(id, "answer"), answer, document, shown);
            }
            check(new Example(id, "request"), operation.path("requestBody"), document, shown);
        }

        // then
        assertEquals(Set.copyOf(Example.all()), shown);
    }

    private static void check(Example example, JsonNode described, OpenApi document, Set<Example> shown) {
        JsonNode media = described.at("/content/application~1json");
        if (!media.isMissingNode()) {
            JsonNode value = media.at("/examples/example/value");
            assertEquals(example.content(), value, example::toString);
            assertEquals(List.of(), document.faults(media.get("schema"), value), example::toString);
            shown.add(example);
        }
    }

    private static Set<String> describedHeaders(String operation, int status) {
        JsonNode headers = OpenApi.served().operation(operation).at("/responses/" + status + "/headers");
        return HEADERS.stream().filter(headers::has).collect(Collectors.toSet());
    }

    private static Set<String> headers(Answer answer) {
        return HEADERS.stream().filter(answer.headers()::containsKey).collect(Collectors.toSet());
    }
}
