package mnr.reference.framework;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import org.jspecify.annotations.Nullable;

import mnr.http.body.MalformedText;
import mnr.http.problem.Problem;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_BODY;

/** Reads what has a shape while it comes, and goes on after each thing that does not fit. One use, one document. */
final class ShapeReader {

    /** A document of 500 sub-domains with 10 phases of 10 statements has 55 thousand. */
    static final int MOST_OBJECTS = 250_000;

    private final JsonParser parser;
    private final Stride text;
    private final FaultList faults;
    private int objects;

    ShapeReader(JsonParser parser, Stride text, FaultList faults) {
        this.parser = parser;
        this.text = text;
        this.faults = faults;
        text.knows(this::place);
    }

    /** The next token; null at the end of the text. */
    @Nullable
    JsonToken next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            text.step();
            return token;
        } catch (StreamConstraintsException _) {
            throw limited(MalformedText.TOO_MUCH);
        }
    }

    /** The value that the parser stands on; null if it is null or does not fit. The parser stands on its end then. */
    @Nullable
    Object read(Shape shape) throws IOException {
        JsonToken token = parser.currentToken();
        if (parser instanceof YAMLParser yaml && !isPlain(yaml)) {
            return skipped();
        }
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (shape) {
            case Shape.Text _ when token == JsonToken.VALUE_STRING -> text();
            case Shape.WholeNumber _ when token == JsonToken.VALUE_NUMBER_INT -> wholeNumber();
            case Shape.Anything _ -> skipped();
            case Shape.Items items when token == JsonToken.START_ARRAY -> items(items);
            case Shape.Members members when token == JsonToken.START_OBJECT -> members(members);
            default -> misfit(shape);
        };
    }

    private Object members(Shape.Members shape) throws IOException {
        if (++objects > MOST_OBJECTS) {
            throw limited("No document has more than " + MOST_OBJECTS + " objects.");
        }
        Map<String, Object> read = new HashMap<>();
        Set<String> seen = new HashSet<>();
        while (next() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Shape known = shape.known().get(name);
            if (known == null) {
                note(
                        Fault.Code.UNKNOWN_FIELD,
                        "known are "
                                + String.join(", ", new TreeSet<>(shape.known().keySet())));
                skipValue();
            } else if (seen.add(name)) {
                next();
                Object value = read(known);
                if (value != null) {
                    read.put(name, value);
                }
            } else {
                note(Fault.Code.DUPLICATE_FIELD, "stands here twice");
                skipValue();
            }
        }
        return shape.make().apply(new Shape.Values(read));
    }

    /** One item for each that stands here, so that pointers count right: an empty one for what does not fit. */
    private List<Object> items(Shape.Items shape) throws IOException {
        List<Object> items = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                misfit(shape.item());
            }
            Object item = read(shape.item());
            items.add(item == null ? empty(shape.item()) : item);
        }
        return items;
    }

    private static Object empty(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> "";
            case Shape.WholeNumber _ -> 0;
            case Shape.Anything _ -> "";
            case Shape.Items _ -> List.of();
            case Shape.Members members -> members.make().apply(new Shape.Values(Map.of()));
        };
    }

    private @Nullable Object text() throws IOException {
        String text = parser.getText();
        String fault = Storable.fault(text);
        if (fault != null) {
            unread(Fault.Code.INVALID_TEXT, fault);
            return null;
        }
        return text;
    }

    private @Nullable Object wholeNumber() throws IOException {
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            unread(Fault.Code.OUT_OF_RANGE, "is out of range");
            return null;
        }
        return parser.getIntValue();
    }

    private @Nullable Object misfit(Shape shape) throws IOException {
        String found = switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "text";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "a number";
        };
        String advice = shape instanceof Shape.Text && parser instanceof YAMLParser ? "; quotes make text of it" : "";
        unread(Fault.Code.WRONG_TYPE, "is " + found + ", not " + shape.phrase() + advice);
        return skipped();
    }

    private void skipValue() throws IOException {
        next();
        skipped();
    }

    private @Nullable Object skipped() throws IOException {
        int open = isStart() ? 1 : 0;
        while (open > 0 && next() != null) {
            open += isStart() ? 1 : parser.currentToken().isStructEnd() ? -1 : 0;
        }
        return null;
    }

    private boolean isStart() {
        return parser.currentToken().isStructStart();
    }

    /** One schema for both: no anchors and aliases, which can make gigabytes of a line, and no tags. */
    private boolean isPlain(YAMLParser yaml) throws IOException {
        if (yaml.isCurrentAlias() || yaml.getObjectId() != null || yaml.getTypeId() != null) {
            unread(Fault.Code.UNSUPPORTED_YAML, "anchors, aliases and tags are not read");
            return false;
        }
        return true;
    }

    private void unread(Fault.Code code, String detail) {
        faults.unread(new Fault(place(), code, detail));
    }

    private void note(Fault.Code code, String detail) {
        faults.note(new Fault(place(), code, detail));
    }

    private Problem limited(String detail) {
        return INVALID_BODY.with().violations(List.of(Violation.at(place(), "LIMIT_EXCEEDED", detail)));
    }

    private String place() {
        return Violation.fragment(parser.getParsingContext().pathAsPointer());
    }
}
