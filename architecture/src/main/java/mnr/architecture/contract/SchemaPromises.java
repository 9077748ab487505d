package mnr.architecture.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares schemas of a released document with those of today's; both may refer to places in their documents. */
final class SchemaPromises {

    private static final String NULL = "null";
    private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf", "allOf");

    private final JsonNode released;
    private final JsonNode today;
    private final Direction direction;
    private final Set<String> seen = new HashSet<>();

    SchemaPromises(JsonNode released, JsonNode today, Direction direction) {
        this.released = released;
        this.today = today;
        this.direction = direction;
    }

    JsonNode was(JsonNode node) {
        return followed(released, node);
    }

    JsonNode is(JsonNode node) {
        return followed(today, node);
    }

    private static JsonNode followed(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? followed(document, document.at(reference.substring(1))) : node;
    }

    List<String> broken(JsonNode releasedSchema, JsonNode todaysSchema, String at) {
        String references = releasedSchema.path("$ref").asText("")
                + ' '
                + todaysSchema.path("$ref").asText("");
        if (!references.isBlank() && !seen.add(references)) {
            return List.of();
        }
        JsonNode was = was(notNull(was(releasedSchema)));
        JsonNode is = is(notNull(is(todaysSchema)));
        Set<String> typesBefore = types(was, was(releasedSchema));
        Set<String> typesNow = types(is, is(todaysSchema));
        List<String> broken = new ArrayList<>();
        if (!direction.keeps(typesBefore, typesNow)) {
            broken.add(at + " is no longer " + typesBefore + " but " + typesNow);
        }
        if (was.has("format") && !was.get("format").equals(is.path("format"))) {
            broken.add(at + " is no longer a " + was.get("format").asText());
        }
        Set<String> gone = values(was);
        gone.removeAll(values(is));
        if (!values(is).isEmpty()) {
            gone.forEach(value -> broken.add(at + " is never " + value + " any more"));
        }
        broken.addAll(required(was, is, at));
        broken.addAll(parts(was, is, at));
        return broken;
    }

    private List<String> required(JsonNode was, JsonNode is, String at) {
        List<String> broken = new ArrayList<>();
        Set<String> less = texts(was.path("required"));
        less.removeAll(texts(is.path("required")));
        Set<String> more = texts(is.path("required"));
        more.removeAll(texts(was.path("required")));
        if (!direction.mayRequireLess()) {
            less.forEach(member -> broken.add(at + "/" + member + " may be missing now"));
        }
        if (!direction.mayRequireMore()) {
            more.forEach(member -> broken.add(at + "/" + member + " must not be missing now"));
        }
        return broken;
    }

    private List<String> parts(JsonNode was, JsonNode is, String at) {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : was.path("properties").properties()) {
            JsonNode now = is.path("properties").path(member.getKey());
            String where = at + '/' + member.getKey();
            broken.addAll(now.isMissingNode() ? List.of(where + " is gone") : broken(member.getValue(), now, where));
        }
        if (was.has("items")) {
            broken.addAll(broken(was.get("items"), is.path("items"), at + "/*"));
        }
        for (String alternatives : ALTERNATIVES) {
            for (int i = 0; i < was.path(alternatives).size(); i++) {
                String where = at + '(' + alternatives + ' ' + i + ')';
                JsonNode now = is.path(alternatives).path(i);
                broken.addAll(
                        now.isMissingNode()
                                ? List.of(where + " is gone")
                                : broken(was.get(alternatives).get(i), now, where));
            }
        }
        return broken;
    }

    /** The schema itself, or the one that is meant where it says "this or null". */
    private static JsonNode notNull(JsonNode schema) {
        JsonNode either = schema.path("anyOf");
        return either.size() == 2 && isNull(either.get(1)) ? either.get(0) : schema;
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals(NULL);
    }

    /** @param said the schema as it stands, which may say "this or null" of the other; none are all */
    private static Set<String> types(JsonNode schema, JsonNode said) {
        JsonNode type = schema.path("type");
        Set<String> types = type.isTextual() ? new TreeSet<>(Set.of(type.asText())) : texts(type);
        if (!types.isEmpty() && !notNull(said).equals(said)) {
            types.add(NULL);
        }
        return types;
    }

    /** The values that are named, if it is only these. */
    private static Set<String> values(JsonNode schema) {
        return schema.has("const") ? new TreeSet<>(Set.of(schema.get("const").asText())) : texts(schema.path("enum"));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
