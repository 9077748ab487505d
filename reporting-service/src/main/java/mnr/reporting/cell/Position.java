package mnr.reporting.cell;

import java.util.Map;
import java.util.UUID;

/**
 * Reporting's copy of a validated response of a country.
 *
 * @param inForce false once the assessment is withdrawn
 * @param aggregates whether the country lets its answers enter aggregates
 * @param answers by sub-domain; empty once withdrawn
 */
public record Position(
        UUID assessment,
        String country,
        String round,
        Kind kind,
        String framework,
        String edition,
        boolean inForce,
        boolean aggregates,
        Map<String, Answer> answers) {

    public Position {
        answers = Map.copyOf(answers);
    }
}
