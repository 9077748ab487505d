package mnr.reference.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import mnr.reference.framework.EditionDocument.Criterion;

/** Whether a criterion is the one of a phase. */
enum CriterionVerdict {
    /** The first of its phase. */
    SOUND,
    /** The first of a phase whose own code is wrong. */
    MEANT,
    /** Of no phase. */
    UNKNOWN,
    /** Of a phase that a criterion before it has. */
    TWICE;

    /** On each of the criteria, in their order. */
    static List<CriterionVerdict> on(List<Criterion> criteria, PhaseCodes phases) {
        Set<String> seen = new HashSet<>();
        List<CriterionVerdict> verdicts = new ArrayList<>();
        for (Criterion criterion : criteria) {
            String phase = criterion.phase();
            if (phases.areMissing()) {
                verdicts.add(SOUND);
            } else if (!phases.isWritten(phase) && !phases.meant().contains(phase)) {
                verdicts.add(UNKNOWN);
            } else if (!seen.add(phase)) {
                verdicts.add(TWICE);
            } else {
                verdicts.add(phases.meant().contains(phase) ? MEANT : SOUND);
            }
        }
        return verdicts;
    }

    /** Whether its phase says which one it is. */
    boolean isNamed() {
        return this == SOUND || this == MEANT;
    }
}
