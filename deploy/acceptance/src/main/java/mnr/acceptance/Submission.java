package mnr.acceptance;

import java.util.Map;

/**
 * What one country answers and allows.
 *
 * @param answers the answer per sub-domain code
 * @param aggregates whether the country may be counted in aggregates
 */
record Submission(String country, Map<String, ResponseAnswer> answers, boolean aggregates) {

    /** One answer; phase is empty unless the status is ASSESSED. */
    record ResponseAnswer(String status, java.util.Optional<String> phase) {

        static ResponseAnswer assessed(String phase) {
            return new ResponseAnswer("ASSESSED", java.util.Optional.of(phase));
        }

        static ResponseAnswer without(String status) {
            return new ResponseAnswer(status, java.util.Optional.empty());
        }
    }
}
