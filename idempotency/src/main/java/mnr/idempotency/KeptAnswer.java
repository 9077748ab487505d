package mnr.idempotency;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An answer as it was sent.
 *
 * @param headers by their names; that of the body's type is one of them
 * @param body JSON, or empty
 * @param countries that whoever gets it must have in reach
 */
record KeptAnswer(int status, Map<String, List<String>> headers, String body, Set<String> countries) {

    KeptAnswer {
        headers = Map.copyOf(headers);
        countries = Set.copyOf(countries);
    }
}
