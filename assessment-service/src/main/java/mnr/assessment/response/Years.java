package mnr.assessment.response;

import java.time.LocalDate;

import mnr.http.problem.Violation;
import mnr.http.problem.Violations;

/** The years that an answer may speak of. */
final class Years {

    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    private Years() {}

    /** Far from any calendar reform and from where clocks and databases end. */
    static void check(LocalDate date, String at, Violations violations) {
        if (date.getYear() < FIRST || date.getYear() > LAST) {
            violations.add(
                    Violation.at(at, "OUT_OF_RANGE", "The year must lie between " + FIRST + " and " + LAST + "."));
        }
    }
}
