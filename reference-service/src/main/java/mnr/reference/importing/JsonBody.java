package mnr.reference.importing;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import mnr.http.body.MalformedText;
import mnr.http.problem.Problem;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_BODY;
import static mnr.http.problem.HttpProblem.MALFORMED_JSON;

/**
 * Rows of a JSON body, {@code {"items": [{"country": …, "group": …, "from": …, "to": …}]}}, read one by one. The members
 * {@code scheme} and {@code notice}, which it has when it is read, may stand in it.
 */
final class JsonBody {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(8).build())
            .build();

    private final String scheme;
    private final RowLimit limit;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<Violation> faults = new ArrayList<>();
    private boolean items;

    private JsonBody(String scheme, RowLimit limit) {
        this.scheme = scheme;
        this.limit = limit;
    }

    /** @throws Problem MALFORMED_JSON, INVALID_BODY, TOO_MANY_ROWS */
    static List<RawRow> read(Reader text, String scheme, RowLimit limit) throws IOException {
        JsonBody body = new JsonBody(scheme, limit);
        try (JsonParser parser = JSON.createParser(text)) {
            body.readBody(parser);
        } catch (JsonProcessingException e) {
            throw MalformedText.because(MALFORMED_JSON, e);
        }
        if (!body.items && body.faults.isEmpty()) {
            body.fault("#/items", "REQUIRED", "The field is required.");
        }
        if (!body.faults.isEmpty()) {
            throw INVALID_BODY.with().violations(body.faults);
        }
        return body.rows;
    }

    private void readBody(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            fault("#", "REQUIRED", "The request needs a body.");
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            fault("#", "WRONG_TYPE", "Expected an object.");
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            readMember(field, parser);
        }
        if (parser.nextToken() != null) {
            throw MALFORMED_JSON.because("Something follows the JSON value.");
        }
    }

    private void readMember(String field, JsonParser parser) throws IOException {
        switch (field) {
            case "items" -> readItems(parser);
            case "scheme" -> {
                if (!scheme.equals(parser.getValueAsString())) {
                    fault("#/scheme", "MISMATCH", "The import is to the scheme " + scheme + ".");
                }
                parser.skipChildren();
            }
            case "notice" -> parser.skipChildren();
            default -> {
                fault(at("#", field), "UNKNOWN_FIELD", "There is no such field; known are items, notice, scheme.");
                parser.skipChildren();
            }
        }
    }

    private void readItems(JsonParser parser) throws IOException {
        items = true;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            fault("#/items", "WRONG_TYPE", "Expected an array.");
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            limit.require(rows.size() + 1);
            rows.add(row(parser));
        }
    }

    private RawRow row(JsonParser parser) throws IOException {
        String place = "#/items/" + rows.size();
        Map<String, String> fields = new HashMap<>();
        List<RowFault> found = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            found.add(RowFault.at(null, place, "WRONG_TYPE", "Expected an object."));
            parser.skipChildren();
            return new RawRow(rows.size() + 1, place, fields, found);
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String column = parser.currentName();
            JsonToken value = parser.nextToken();
            String at = at(place, column);
            if (!RawRow.COLUMNS.contains(column)) {
                found.add(RowFault.at(
                        column,
                        at,
                        "UNKNOWN_FIELD",
                        "There is no such field; known are " + String.join(", ", RawRow.COLUMNS) + "."));
            } else if (value == JsonToken.VALUE_STRING) {
                if (!parser.getText().isBlank()) {
                    fields.put(column, parser.getText().strip());
                }
            } else if (value != JsonToken.VALUE_NULL) {
                found.add(RowFault.at(column, at, "WRONG_TYPE", "Expected text."));
            }
            parser.skipChildren();
        }
        return new RawRow(rows.size() + 1, place, fields, found);
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(Violation.at(pointer, code, detail));
    }

    private static String at(String place, String name) {
        return place
                + Violation.fragment(JsonPointer.empty().appendProperty(name)).substring(1);
    }
}
