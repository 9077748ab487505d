package mnr.http.body;

import java.io.IOException;
import java.io.InputStream;
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
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import mnr.http.problem.Problem;

import static mnr.http.problem.HttpProblem.MALFORMED_JSON;
import static mnr.http.problem.HttpProblem.MALFORMED_REQUEST;

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
     * @param maxBytes the most that is read
     * @return missing when the body is empty
     * @throws Problem when it is too large, no UTF-8 or no JSON
     */
    JsonNode read(InputStream body, long maxBytes, Faults faults) throws IOException {
        byte[] bytes = bytes(body, maxBytes);
        try (JsonParser parser = json.createParser(decode(bytes))) {
            if (parser.nextToken() == null) {
                return MissingNode.getInstance();
            }
            JsonNode tree = node(parser, faults);
            if (parser.nextToken() != null) {
                throw malformed("Something follows the JSON value.", parser);
            }
            return tree;
        } catch (StreamConstraintsException limit) {
            faults.add(JsonPointer.empty(), "LIMIT_EXCEEDED", limit.getOriginalMessage() + ".");
            throw faults.problem();
        } catch (JsonEOFException e) {
            throw malformed("The body ends too early.", e);
        } catch (JsonProcessingException e) {
            throw malformed(e.getOriginalMessage() + ".", e);
        }
    }

    private static byte[] bytes(InputStream body, long maxBytes) {
        try {
            byte[] bytes = body.readNBytes(Math.toIntExact(Math.min(maxBytes + 1, Integer.MAX_VALUE)));
            if (bytes.length > maxBytes) {
                throw BodyLimits.tooLarge(maxBytes);
            }
            return bytes;
        } catch (IOException _) {
            // The client went away or broke its chunks; there is hardly anybody left to tell.
            throw MALFORMED_REQUEST.because("The body could not be read to its end.");
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

    private static Problem malformed(String detail, JsonProcessingException e) {
        return MALFORMED_JSON
                .because(detail)
                .with(
                        "line",
                        e.getLocation().getLineNr(),
                        "column",
                        e.getLocation().getColumnNr());
    }

    private static Problem malformed(String detail, JsonParser parser) {
        var at = parser.currentTokenLocation();
        return MALFORMED_JSON.because(detail).with("line", at.getLineNr(), "column", at.getColumnNr());
    }
}
