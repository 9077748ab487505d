package mnr.reference.contract;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers as examples show them: the same, but for long lists, of which they show some items in their order. */
final class Shortened {

    /** Of whatever number: the database gives them. */
    private static final String ID = "id";

    private Shortened() {}

    /** An answer with its lists cut: two items of the outermost, one of those within. */
    static JsonNode of(JsonNode answer) {
        return cut(answer, 2);
    }

    private static JsonNode cut(JsonNode node, int items) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode cut = object.objectNode();
                object.properties().forEach(member -> cut.set(member.getKey(), cut(member.getValue(), items)));
                yield cut;
            }
            case ArrayNode array -> {
                ArrayNode cut = array.arrayNode();
                for (int i = 0; i < Math.min(items, array.size()); i++) {
                    cut.add(cut(array.get(i), Math.max(1, items - 1)));
                }
                yield cut;
            }
            default -> node;
        };
    }

    /** The first place where the example is no shortening of the answer; empty if it is one. */
    static Optional<String> difference(JsonNode example, JsonNode answer, String at) {
        if (example instanceof ObjectNode object && answer instanceof ObjectNode) {
            return difference(object, answer, at);
        }
        if (example instanceof ArrayNode array && answer instanceof ArrayNode) {
            return difference(array, answer, at);
        }
        boolean same = example.equals(answer)
                || (isDrawn(example.asText()) && isDrawn(answer.asText()))
                || (at.endsWith('/' + ID) && example.isIntegralNumber() && answer.isIntegralNumber());
        return same ? Optional.empty() : Optional.of(at + ": " + example + ", but it is " + answer);
    }

    private static Optional<String> difference(ObjectNode example, JsonNode answer, String at) {
        if (!names(example).equals(names(answer))) {
            return Optional.of(at + ": has " + names(example) + ", but it is " + names(answer));
        }
        return example.properties().stream()
                .map(member -> difference(member.getValue(), answer.get(member.getKey()), at + '/' + member.getKey()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Others may stand before, between and after; none may be left out of a list that has some. */
    private static Optional<String> difference(ArrayNode example, JsonNode answer, String at) {
        if (example.isEmpty() && !answer.isEmpty()) {
            return Optional.of(at + ": shows nothing of " + answer);
        }
        Iterator<JsonNode> rest = answer.iterator();
        for (JsonNode item : example) {
            boolean found = false;
            while (!found && rest.hasNext()) {
                found = difference(item, rest.next(), at).isEmpty();
            }
            if (!found) {
                return Optional.of(at + ": " + item + " is not there, or not in this place, in " + answer);
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(JsonNode node) {
        return node.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Whether it is an instant or a UUID, which the service draws anew each time. */
    private static boolean isDrawn(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return isUuid(text);
        }
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
