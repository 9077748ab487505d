package mnr.assessment.importing;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/** What became of the lines of an import, as lines. */
@ApplicationScoped
class Results {

    private final Imports imports;
    private final Lines lines;
    private final ImportConfig config;
    private final ObjectMapper json;

    Results(Imports imports, Lines lines, ImportConfig config, ObjectMapper json) {
        this.imports = imports;
        this.lines = lines;
        this.config = config;
        this.json = json;
    }

    /** In the order of the lines; fewer than {@code limit} where they would be too long to be held. */
    @Transactional
    ResultsPage after(UUID id, int after, int limit) {
        imports.read(id);
        List<LineResult> some =
                lines.results(id, after, limit, config.resultBytes().asLongValue());
        String text = some.stream().map(result -> line(result) + '\n').collect(joining());
        @Nullable Integer last = some.isEmpty() ? null : some.getLast().line();
        return new ResultsPage(text, last != null && lines.hasResults(id, last) ? last : null);
    }

    private String line(LineResult result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
