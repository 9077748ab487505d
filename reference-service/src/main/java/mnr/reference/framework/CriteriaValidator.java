package mnr.reference.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.framework.EditionDocument.SubDomain;

/** The rules of one sub-domain's criteria: one for every phase, in phase order, each of numbered statements. */
final class CriteriaValidator {

    /** At most nine digits, so that a number always fits an int. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** Two codes and a number, with two dots between. */
    static final int LONGEST_ID = 50 + 1 + 50 + 1 + 9;

    private final String at;
    private final SubDomain subDomain;
    private final boolean codeIsSound;
    private final PhaseCodes phases;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int last = -1;

    private CriteriaValidator(String at, SubDomain subDomain, boolean codeIsSound, PhaseCodes phases) {
        this.at = at;
        this.subDomain = subDomain;
        this.codeIsSound = codeIsSound;
        this.phases = phases;
    }

    /** @param codeIsSound whether the sub-domain's code has no fault: only then do its statements have to name it */
    static List<Fault> faults(String at, SubDomain subDomain, boolean codeIsSound, PhaseCodes phases) {
        CriteriaValidator validator = new CriteriaValidator(at, subDomain, codeIsSound, phases);
        validator.criteria();
        return validator.faults;
    }

    private void criteria() {
        int misnamed = 0;
        for (int i = 0; i < subDomain.criteria().size(); i++) {
            Criterion criterion = subDomain.criteria().get(i);
            boolean named = phases.areMissing() || phase(at + "/" + i + "/phase", criterion.phase());
            misnamed += named ? 0 : 1;
            statements(at + "/" + i + "/statements", criterion, named);
        }
        List<String> missing =
                phases.sound().stream().filter(phase -> !seen.contains(phase)).toList();
        // a criterion with the wrong phase is most likely the one that is missing
        if (missing.size() > misnamed) {
            missing.forEach(phase ->
                    fault(at, Fault.Code.MISSING_CRITERION, subDomain.code() + " has no criterion for " + phase));
        }
    }

    /** Whether the criterion is the one of a phase. */
    private boolean phase(String here, String code) {
        int place = phases.place(code);
        if (place < 0) {
            if (!phases.meant().contains(code)) {
                fault(here, Fault.Code.UNKNOWN_PHASE, "the edition has no phase '" + code + "'");
            }
            return false;
        }
        if (!seen.add(code)) {
            fault(here, Fault.Code.DUPLICATE, "a criterion for " + code + " stands before");
            return false;
        }
        if (place < last) {
            fault(here, Fault.Code.OUT_OF_ORDER, "criteria stand in the order of the phases");
        }
        last = Math.max(last, place);
        return true;
    }

    private void statements(String here, Criterion criterion, boolean named) {
        if (criterion.statements().isEmpty()) {
            fault(here, Fault.Code.EMPTY, "a criterion has at least one statement");
        }
        int highest = 0;
        for (int i = 0; i < criterion.statements().size(); i++) {
            Statement statement = criterion.statements().get(i);
            int number = number(statement.id(), criterion.phase(), named);
            if (number == 0) {
                fault(
                        here + "/" + i + "/id",
                        Fault.Code.INVALID_STATEMENT_ID,
                        "is not " + subDomain.code() + "." + criterion.phase() + ".n");
            } else if (number <= highest) {
                // numbers may have holes: the id of a statement that an edition dropped is never used again
                fault(here + "/" + i + "/id", Fault.Code.OUT_OF_ORDER, "statements are numbered upwards, each once");
            }
            highest = Math.max(highest, number);
            TextRules.text(here + "/" + i + "/text", statement.text(), TextRules.TEXT)
                    .ifPresent(faults::add);
        }
    }

    /** The number of the statement, 0 if its id is not SUB_DOMAIN.PHASE.n; what has a fault itself need not fit. */
    private int number(String id, String phase, boolean phaseIsSound) {
        String[] parts = id.split("\\.", -1);
        boolean fits = parts.length == 3
                && (!codeIsSound || parts[0].equals(subDomain.code()))
                && (!phaseIsSound || parts[1].equals(phase))
                && NUMBER.matcher(parts[2]).matches();
        return fits ? Integer.parseInt(parts[2]) : 0;
    }

    private void fault(String where, Fault.Code code, String detail) {
        faults.add(new Fault(where, code, detail));
    }
}
