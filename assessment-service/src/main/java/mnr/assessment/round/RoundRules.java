package mnr.assessment.round;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import mnr.http.problem.Violation;

/** What a plan has to keep beyond its shape. */
final class RoundRules {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private RoundRules() {}

    /**
     * All that is wrong with a plan.
     *
     * @param editionKnown whether its edition exists
     * @param invited its scope, or who is in the world on its reference date if it names none
     * @param unknown the countries of its scope that do not exist
     */
    static List<Violation> check(
            RoundPlan plan, boolean editionKnown, Collection<String> invited, Collection<String> unknown) {
        List<Violation> violations = new ArrayList<>();
        if (!editionKnown) {
            violations.add(Violation.at("#/edition", "UNKNOWN_EDITION", "No such edition has been published."));
        }
        if (invited.isEmpty()) {
            violations.add(Violation.at(
                    "#/referenceDate",
                    "NO_MEMBERS_OF_WORLD",
                    "WORLD has no members on that day: name a scope or another day."));
        }
        checkYear("#/referenceDate", plan.referenceDate().getYear(), violations);
        checkYear("#/opensAt", plan.opensAt().atOffset(ZoneOffset.UTC).getYear(), violations);
        checkYear("#/closesAt", plan.closesAt().atOffset(ZoneOffset.UTC).getYear(), violations);
        if (!asStored(plan.closesAt()).isAfter(asStored(plan.opensAt()))) {
            violations.add(Violation.at("#/closesAt", "NOT_AFTER_OPENING", "closesAt must be later than opensAt."));
        }
        checkScope(plan.scope(), unknown, violations);
        return violations;
    }

    /**
     * All that is wrong with the new end of something.
     *
     * @param pointer where it stands in the body
     * @param before the end so far
     */
    static List<Violation> checkEnd(String pointer, Instant end, Instant before, Instant now) {
        List<Violation> violations = new ArrayList<>();
        checkYear(pointer, end.atOffset(ZoneOffset.UTC).getYear(), violations);
        if (!asStored(end).isAfter(before) || !end.isAfter(now)) {
            violations.add(Violation.at(pointer, "NOT_LATER", "It must be later than " + before + " and than now."));
        }
        return violations;
    }

    /** Far from any calendar reform and from where clocks and databases end. */
    private static void checkYear(String pointer, int year, List<Violation> violations) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            violations.add(Violation.at(
                    pointer, "OUT_OF_RANGE", "The year must lie between " + FIRST_YEAR + " and " + LAST_YEAR + "."));
        }
    }

    private static void checkScope(List<String> scope, Collection<String> unknown, List<Violation> violations) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scope.size(); i++) {
            String country = scope.get(i);
            if (unknown.contains(country)) {
                violations.add(Violation.at("#/scope/" + i, "UNKNOWN_COUNTRY", country + " is no country here."));
            } else if (!seen.add(country)) {
                violations.add(Violation.at("#/scope/" + i, "REPEATED", country + " is in the scope already."));
            }
        }
    }

    /** Two moments within the same microsecond are one to the database. */
    private static Instant asStored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
