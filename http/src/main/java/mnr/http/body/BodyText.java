package mnr.http.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import mnr.http.problem.Problem;

import static mnr.http.problem.HttpProblem.MALFORMED_JSON;

/** From bytes to a tree: what can be said of a body without knowing what it should be. */
final class BodyText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonFactory json;

    BodyText(int maxDepth) {
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .build())
                .build();
    }

    /**
     * Reads the whole of a body.
     *
     * @return missing when the body is empty
     * @throws Problem when it is no UTF-8 or no JSON
     */
    JsonNode read(byte[] bytes, Faults faults) {
        try (JsonParser parser = json.createParser(decode(bytes))) {
            if (parser.nextToken() == null) {
                return MissingNode.getInstance();
            }
            JsonNode tree = node(parser, faults);
            if (parser.nextToken() != null) {
                throw MalformedText.because(
                        MALFORMED_JSON, "Something follows the JSON value.", parser.currentTokenLocation());
            }
            return tree;
        } catch (StreamConstraintsException _) {
            faults.add(JsonPointer.empty(), "LIMIT_EXCEEDED", MalformedText.TOO_MUCH);
            throw faults.problem();
        } catch (JsonProcessingException e) {
            throw MalformedText.because(MALFORMED_JSON, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw MALFORMED_JSON.because("The body is not encoded in UTF-8.");
        }
    }

    private static JsonNode node(JsonParser parser, Faults faults) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, faults);
            case START_ARRAY -> array(parser, faults);
            case VALUE_STRING -> NODES.textNode(storable(parser.getText(), parser, faults));
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static ObjectNode object(JsonParser parser, Faults faults) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = storable(parser.currentName(), parser, faults);
            if (object.has(name)) {
                faults.add(place(parser), "DUPLICATE_FIELD", "The field stands here twice.");
            }
            parser.nextToken();
            JsonNode value = node(parser, faults);
            if (!object.has(name)) {
                object.set(name, value);
            }
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, Faults faults) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser, faults));
        }
        return array;
    }

    /** Postgres keeps no NUL in a text, and UTF-8 has no half of a surrogate pair. */
    private static String storable(String text, JsonParser parser, Faults faults) {
        if (text.indexOf('\0') >= 0) {
            faults.add(place(parser), "INVALID_TEXT", "Text holds no NUL character (\\u0000).");
        } else if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            faults.add(place(parser), "INVALID_TEXT", "Text holds no half of a surrogate pair.");
        }
        return text;
    }

    private static JsonPointer place(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer();
    }
}
