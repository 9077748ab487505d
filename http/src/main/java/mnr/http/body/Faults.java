package mnr.http.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;

import mnr.http.problem.Problem;
import mnr.http.problem.Violation;
import mnr.http.problem.Violations;

import static mnr.http.problem.HttpProblem.INVALID_BODY;

/** What is wrong with one body so far: one violation a place, the first that was found there. */
final class Faults {

    private final Map<JsonPointer, Violation> byPlace = new LinkedHashMap<>();
    private boolean more;

    void add(JsonPointer place, String code, String detail) {
        if (byPlace.containsKey(place)) {
            return;
        }
        if (byPlace.size() < Violations.MOST) {
            byPlace.put(place, Violation.at(Violation.fragment(place), code, detail));
        } else {
            more = true;
        }
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }

    /** Whether something is wrong at this place or anywhere below it. */
    boolean touch(JsonPointer place) {
        String prefix = place + "/";
        return byPlace.keySet().stream()
                .anyMatch(known -> known.equals(place) || known.toString().startsWith(prefix));
    }

    Problem problem() {
        List<Violation> all = new ArrayList<>(byPlace.values());
        Problem problem = INVALID_BODY.with().violations(all);
        return more ? problem.because(Violations.FIRST + "more.") : problem;
    }
}
