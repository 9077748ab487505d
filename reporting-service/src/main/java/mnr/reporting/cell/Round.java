package mnr.reporting.cell;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the arithmetic needs of a round.
 *
 * @param referenceDate the date at which memberships count
 * @param scope the countries invited: only they are members and respondents
 */
public record Round(String code, String framework, String edition, LocalDate referenceDate, Set<String> scope) {

    public Round {
        scope = Set.copyOf(scope);
    }
}
