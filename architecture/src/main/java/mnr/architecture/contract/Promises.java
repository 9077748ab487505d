package mnr.architecture.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a released contract promised and the one of today no longer keeps, each fault with its place. */
public final class Promises {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private Promises() {}

    /**
     * Of an event's JSON Schema. Readers have records of both times: members stay and are there or not as before, values stay
     * possible, types stay what they are; members and values may come.
     */
    public static List<String> brokenByEvent(JsonNode released, JsonNode today) {
        return new SchemaPromises(released, today, Direction.EVENT).broken(released, today, "#");
    }

    /**
     * Of an OpenAPI document. What was asked is still answered in the same terms: operations, parameters, media types, statuses
     * and members stay, and no request has to say more; answers may say more.
     */
    public static List<String> brokenByApi(JsonNode released, JsonNode today) {
        List<String> broken = new ArrayList<>();
        SchemaPromises requests = new SchemaPromises(released, today, Direction.REQUEST);
        SchemaPromises answers = new SchemaPromises(released, today, Direction.ANSWER);
        for (Map.Entry<String, JsonNode> path : released.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                if (VERBS.contains(verb.getKey())) {
                    String at = verb.getKey() + ' ' + path.getKey();
                    JsonNode now = today.path("paths").path(path.getKey()).path(verb.getKey());
                    broken.addAll(operation(verb.getValue(), now, at, requests, answers));
                }
            }
        }
        return broken;
    }

    private static List<String> operation(
            JsonNode was, JsonNode is, String at, SchemaPromises requests, SchemaPromises answers) {
        if (is.isMissingNode()) {
            return List.of(at + " is gone");
        }
        List<String> broken = new ArrayList<>();
        if (!was.path("operationId").equals(is.path("operationId"))) {
            broken.add(at + " has another operationId");
        }
        broken.addAll(parameters(was, is, at, requests));
        JsonNode body = was.path("requestBody");
        broken.addAll(content(body, is.path("requestBody"), at + " body", requests));
        if (is.path("requestBody").path("required").asBoolean()
                && !body.path("required").asBoolean()) {
            broken.add(at + " needs a body");
        }
        for (Map.Entry<String, JsonNode> status : was.path("responses").properties()) {
            String answer = at + ' ' + status.getKey();
            JsonNode now = is.path("responses").path(status.getKey());
            if (now.isMissingNode()) {
                broken.add(answer + " is gone");
            } else {
                broken.addAll(content(answers.was(status.getValue()), answers.is(now), answer, answers));
            }
        }
        return broken;
    }

    private static List<String> parameters(JsonNode was, JsonNode is, String at, SchemaPromises requests) {
        List<String> broken = new ArrayList<>();
        for (JsonNode old : was.path("parameters")) {
            JsonNode parameter = requests.was(old);
            String which = at + " ?" + parameter.path("name").asText();
            JsonNode now = find(is, parameter, requests::is);
            if (now == null) {
                broken.add(which + " is gone");
            } else {
                broken.addAll(requests.broken(parameter.path("schema"), now.path("schema"), which));
            }
        }
        for (JsonNode added : is.path("parameters")) {
            JsonNode parameter = requests.is(added);
            JsonNode old = find(was, parameter, requests::was);
            if (parameter.path("required").asBoolean()
                    && (old == null || !old.path("required").asBoolean())) {
                broken.add(at + " ?" + parameter.path("name").asText() + " is needed");
            }
        }
        return broken;
    }

    private static @Nullable JsonNode find(JsonNode operation, JsonNode parameter, UnaryOperator<JsonNode> follow) {
        for (JsonNode candidate : operation.path("parameters")) {
            JsonNode other = follow.apply(candidate);
            if (other.path("name").equals(parameter.path("name"))
                    && other.path("in").equals(parameter.path("in"))) {
                return other;
            }
        }
        return null;
    }

    private static List<String> content(JsonNode was, JsonNode is, String at, SchemaPromises schemas) {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, JsonNode> media : was.path("content").properties()) {
            JsonNode now = is.path("content").path(media.getKey());
            if (now.isMissingNode()) {
                broken.add(at + " is no longer " + media.getKey());
            } else {
                broken.addAll(schemas.broken(media.getValue().path("schema"), now.path("schema"), at));
            }
        }
        return broken;
    }
}
