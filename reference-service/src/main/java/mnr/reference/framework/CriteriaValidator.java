package mnr.reference.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.framework.EditionDocument.SubDomain;

/** The rules of one sub-domain's criteria: one for every phase, in phase order, each of numbered statements. */
final class CriteriaValidator {

    /** At most nine digits, so that a number always fits an int. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final String at;
    private final SubDomain subDomain;
    private final List<String> phases;
    private final List<Fault> faults = new ArrayList<>();

    private CriteriaValidator(String at, SubDomain subDomain, List<Phase> phases) {
        this.at = at;
        this.subDomain = subDomain;
        this.phases = phases.stream().map(Phase::code).toList();
    }

    static List<Fault> faults(String at, SubDomain subDomain, List<Phase> phases) {
        CriteriaValidator validator = new CriteriaValidator(at, subDomain, phases);
        validator.criteria();
        return validator.faults;
    }

    private void criteria() {
        Set<String> seen = new HashSet<>();
        int last = -1;
        for (int i = 0; i < subDomain.criteria().size(); i++) {
            Criterion criterion = subDomain.criteria().get(i);
            int place = phases.indexOf(criterion.phase());
            String here = at + "/" + i;
            if (place < 0) {
                fault(
                        here + "/phase",
                        Fault.Code.UNKNOWN_PHASE,
                        "the edition has no phase '" + criterion.phase() + "'");
            } else if (!seen.add(criterion.phase())) {
                fault(here + "/phase", Fault.Code.DUPLICATE, "a criterion for " + criterion.phase() + " stands before");
            } else if (place < last) {
                fault(here + "/phase", Fault.Code.OUT_OF_ORDER, "criteria stand in the order of the phases");
            }
            last = Math.max(last, place);
            statements(here + "/statements", criterion);
        }
        phases.stream()
                .filter(phase -> !seen.contains(phase))
                .distinct()
                .forEach(phase ->
                        fault(at, Fault.Code.MISSING_CRITERION, subDomain.code() + " has no criterion for " + phase));
    }

    private void statements(String here, Criterion criterion) {
        if (criterion.statements().isEmpty()) {
            fault(here, Fault.Code.EMPTY, "a criterion has at least one statement");
        }
        String prefix = subDomain.code() + "." + criterion.phase() + ".";
        int last = 0;
        for (int i = 0; i < criterion.statements().size(); i++) {
            Statement statement = criterion.statements().get(i);
            int number = number(statement.id(), prefix);
            if (number == 0) {
                fault(here + "/" + i + "/id", Fault.Code.INVALID_STATEMENT_ID, "is not " + prefix + "n");
            } else if (number <= last) {
                // numbers may have holes: the id of a statement that an edition dropped is never used again
                fault(here + "/" + i + "/id", Fault.Code.OUT_OF_ORDER, "statements are numbered upwards, each once");
            }
            last = Math.max(last, number);
            if (statement.text().isBlank()) {
                fault(here + "/" + i + "/text", Fault.Code.BLANK, "has no text");
            }
        }
    }

    /** The number of the statement, 0 if its id is not the prefix and a number. */
    private static int number(String id, String prefix) {
        if (!id.startsWith(prefix)) {
            return 0;
        }
        String number = id.substring(prefix.length());
        return NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
    }

    private void fault(String where, Fault.Code code, String detail) {
        faults.add(new Fault(where, code, detail));
    }
}
