package mnr.http.problem;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one body so far, the first of it to be told and the rest counted: a body may be full of faults. */
public final class Violations {

    /** A body with more faults than this is not corrected by hand. */
    public static final int MOST = 50;

    /** What a problem says that leaves some out. */
    public static final String FIRST = "These are the first " + MOST + " violations; there are ";

    private final List<Violation> told = new ArrayList<>();
    private int untold;

    public void add(Violation violation) {
        if (told.size() < MOST) {
            told.add(violation);
        } else {
            untold++;
        }
    }

    public void addAll(List<Violation> violations) {
        violations.forEach(this::add);
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    /** @throws Problem INVALID_BODY, if anything is wrong; its detail says how much is not listed */
    public void refuse() {
        if (isEmpty()) {
            return;
        }
        Problem problem = HttpProblem.INVALID_BODY.with().violations(told);
        throw untold == 0 ? problem : problem.because(FIRST + untold + " more.");
    }
}
