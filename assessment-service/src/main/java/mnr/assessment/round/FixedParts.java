package mnr.assessment.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static mnr.assessment.problem.AssessmentProblem.ROUND_IN_USE;

/**
 * What of a round stays as it is: what its assessments were begun with, and what an open round has promised.
 *
 * @param answering the countries that have an assessment in it, a withdrawn one included
 */
record FixedParts(RoundState state, RoundPlan current, Collection<String> answering) {

    /** Refuses a plan that changes one of them, and names all that it changes. */
    void requireIn(RoundPlan next) {
        List<String> fixed = changed(next);
        List<String> left = left(next);
        if (!fixed.isEmpty() || !left.isEmpty()) {
            throw ROUND_IN_USE.with("fixed", fixed, "countries", left);
        }
    }

    private List<String> changed(RoundPlan next) {
        List<String> changed = new ArrayList<>();
        if (!answering.isEmpty()) {
            addIf(!next.framework().equals(current.framework()), "framework", changed);
            addIf(!next.edition().equals(current.edition()), "edition", changed);
            addIf(!next.referenceDate().equals(current.referenceDate()), "referenceDate", changed);
        }
        if (state == RoundState.OPEN) {
            addIf(!next.opensAt().equals(current.opensAt()), "opensAt", changed);
            addIf(next.closesAt().isBefore(current.closesAt()), "closesAt", changed);
        }
        return changed;
    }

    private static void addIf(boolean changes, String field, List<String> changed) {
        if (changes) {
            changed.add(field);
        }
    }

    private List<String> left(RoundPlan next) {
        Set<String> invited = new HashSet<>(next.scope());
        return answering.stream()
                .filter(country -> !invited.contains(country))
                .sorted()
                .toList();
    }
}
