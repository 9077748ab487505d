package mnr.assessment.importing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What became of the lines of an import, as lines. */
@ApplicationScoped
class Results {

    private final Imports imports;
    private final Lines lines;
    private final ObjectMapper json;

    Results(Imports imports, Lines lines, ObjectMapper json) {
        this.imports = imports;
        this.lines = lines;
        this.json = json;
    }

    /** In NDJSON, in the order of the lines. */
    @Transactional
    String after(UUID id, int after, int limit) {
        imports.read(id);
        StringBuilder text = new StringBuilder();
        lines.results(id, after, limit, result -> text.append(line(result)).append('\n'));
        return text.toString();
    }

    private String line(LineResult result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
