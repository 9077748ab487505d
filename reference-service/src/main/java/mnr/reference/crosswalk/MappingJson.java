package mnr.reference.crosswalk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The column {@code items}: the mappings in the order in which they were sent. */
final class MappingJson {

    private static final JsonMapper JSON = new JsonMapper();

    private MappingJson() {}

    static String write(List<Mapping> mappings) {
        try {
            return JSON.writeValueAsString(mappings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Mapping> read(String column) {
        try {
            return JSON.readValue(column, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
