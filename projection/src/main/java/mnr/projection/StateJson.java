package mnr.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Tolerant where producers may grow (unknown members), strict where a default would be a lie (absent primitives). */
final class StateJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StateJson() {}

    static <T extends Record> T read(byte[] value, Class<T> type) throws UnreadableRecordException {
        try {
            T state = MAPPER.readValue(value, type);
            if (state == null) {
                throw new UnreadableRecordException("the value is null, not a state");
            }
            return state;
        } catch (IOException e) {
            throw new UnreadableRecordException("the value is not the JSON of a " + type.getSimpleName(), e);
        }
    }

    static String write(Map<String, String> texts) {
        try {
            return MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
