package mnr.assessment.history;

import java.util.List;
import java.util.Map;

/**
 * A change to be recorded. What it says is kept for good: no name of a person. Values are those that
 * {@link mnr.assessment.chain.CanonicalJson} can write.
 */
public sealed interface Entry {

    /**
     * The answer to one sub-domain was saved.
     *
     * @param state all of the response after it
     */
    record Saved(String subDomain, Map<String, Object> state) implements Entry {}

    /**
     * Something was done with the whole assessment.
     *
     * @param action in capitals, such as SUBMIT
     * @param facts what there is to be known about it
     * @param responses all that say something else since
     */
    record Acted(String action, Map<String, Object> facts, List<Saved> responses) implements Entry {
        public Acted {
            responses = List.copyOf(responses);
        }

        /** No response says anything else since. */
        public Acted(String action, Map<String, Object> facts) {
            this(action, facts, List.of());
        }
    }
}
