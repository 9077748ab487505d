package mnr.reference.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import mnr.http.problem.Problem;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_BODY;

/**
 * What is wrong with one submitted document: first what could not be read, then what is wrong with the rest. A place that
 * could not be read has that one fault, and whatever is missing because of it is none.
 */
final class FaultList {

    /** An answer has no more of them, and says how many there are. */
    static final int MOST = 1_000;

    /** After so many nobody reads on. */
    static final int ENOUGH = 10_000;

    private final List<Fault> first = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    /** A fault that leaves the place without a value. */
    void unread(Fault fault) {
        unread.add(fault.pointer());
        note(fault);
    }

    /**
     * A fault beside the value that counts.
     *
     * @throws Problem when it is enough
     */
    void note(Fault fault) {
        count++;
        if (first.size() < MOST) {
            first.add(fault);
        }
        if (count == ENOUGH) {
            throw problem();
        }
    }

    /** A fault of what could be read. */
    void found(Fault fault) {
        if (!isUnread(fault.pointer())) {
            note(fault);
        }
    }

    private boolean isUnread(String pointer) {
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            if (unread.contains(pointer.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    Problem problem() {
        List<Violation> violations = first.stream()
                .map(fault -> Violation.at(fault.pointer(), fault.code().name(), fault.detail()))
                .toList();
        Problem problem = INVALID_BODY.with("faults", count).violations(violations);
        if (count <= MOST) {
            return problem;
        }
        String rest = count < ENOUGH ? " of " + count + " faults." : " faults; after " + ENOUGH + " nobody read on.";
        return problem.because("These are the first " + MOST + rest);
    }
}
