package mnr.assessment.chain;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * JSON in one way only: names in order, moments in UTC with six decimals, nothing between. Numbers are whole, as no two
 * writers agree on others.
 */
public final class CanonicalJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CanonicalJson() {}

    /** @param value maps by text, lists, texts, enums, whole numbers, booleans, ids, dates and moments */
    public static String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** In UTC, with six decimals. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case Map<?, ?> map -> writeMap(map, json);
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    write(item, json);
                }
                json.writeEndArray();
            }
            case String text -> json.writeString(text);
            case Enum<?> constant -> json.writeString(constant.name());
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean bool -> json.writeBoolean(bool);
            case Instant moment -> json.writeString(moment(moment));
            case LocalDate date -> json.writeString(date.toString());
            case UUID id -> json.writeString(id.toString());
            default -> throw new IllegalArgumentException("has no one way to be written: " + value.getClass());
        }
    }

    private static void writeMap(Map<?, ?> map, JsonGenerator json) throws IOException {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        json.writeStartObject();
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            json.writeFieldName(member.getKey());
            write(member.getValue(), json);
        }
        json.writeEndObject();
    }
}
