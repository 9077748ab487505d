package mnr.assessment.replica;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Collections.unmodifiableMap;

/**
 * What answering has to know of an edition.
 *
 * @param phases the codes, lowest first
 * @param statements the ids of the statements of each sub-domain; the keys are the sub-domains in the edition's order
 */
public record Edition(String framework, String code, List<String> phases, Map<String, Set<String>> statements) {

    public Edition {
        phases = List.copyOf(phases);
        statements = unmodifiableMap(new LinkedHashMap<>(statements));
    }

    public List<String> subDomains() {
        return List.copyOf(statements.keySet());
    }
}
