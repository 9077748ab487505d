package mnr.reference.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.framework.EditionDocument.SubDomain;
import mnr.reference.order.Order;

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
    private final List<CriterionVerdict> verdicts;
    private final List<Fault> faults = new ArrayList<>();

    private CriteriaValidator(String at, SubDomain subDomain, boolean codeIsSound, PhaseCodes phases) {
        this.at = at;
        this.subDomain = subDomain;
        this.codeIsSound = codeIsSound;
        this.phases = phases;
        this.verdicts = CriterionVerdict.on(subDomain.criteria(), phases);
    }

    /** @param codeIsSound whether the sub-domain's code has no fault: only then do its statements have to name it */
    static List<Fault> faults(String at, SubDomain subDomain, boolean codeIsSound, PhaseCodes phases) {
        CriteriaValidator validator = new CriteriaValidator(at, subDomain, codeIsSound, phases);
        validator.criteria();
        validator.missing();
        return validator.faults;
    }

    private void criteria() {
        Set<Integer> outOfOrder = outOfOrder();
        for (int i = 0; i < subDomain.criteria().size(); i++) {
            Criterion criterion = subDomain.criteria().get(i);
            String here = at + "/" + i;
            switch (verdicts.get(i)) {
                case UNKNOWN ->
                    fault(
                            here + "/phase",
                            Fault.Code.UNKNOWN_PHASE,
                            "the edition has no phase '" + criterion.phase() + "'");
                case TWICE ->
                    fault(
                            here + "/phase",
                            Fault.Code.DUPLICATE,
                            "a criterion for " + criterion.phase() + " stands before");
                case SOUND, MEANT -> {
                    if (outOfOrder.contains(i)) {
                        fault(here + "/phase", Fault.Code.OUT_OF_ORDER, "criteria stand in the order of the phases");
                    }
                }
            }
            statements(here + "/statements", criterion, verdicts.get(i).isNamed());
        }
    }

    /** The indexes of as few criteria as have to move. */
    private Set<Integer> outOfOrder() {
        return misplaced(IntStream.range(0, verdicts.size())
                .map(i -> verdicts.get(i).isNamed() ? place(i) : -1)
                .boxed()
                .toList());
    }

    private int place(int criterion) {
        return phases.place(subDomain.criteria().get(criterion).phase());
    }

    /** As {@link Order#misplaced}, of those that have a place at all; the others are negative. */
    private static Set<Integer> misplaced(List<Integer> places) {
        List<Integer> having = IntStream.range(0, places.size())
                .filter(i -> places.get(i) >= 0)
                .boxed()
                .toList();
        Set<Integer> misplaced = new HashSet<>();
        Order.misplaced(having.stream().map(places::get).toList()).forEach(i -> misplaced.add(having.get(i)));
        return misplaced;
    }

    /** A criterion whose phase is wrong stands for one that would be missing without it. */
    private void missing() {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).isNamed()) {
                named.add(subDomain.criteria().get(i).phase());
            }
        }
        SequencedSet<String> missing = phases.missing(named);
        for (int i = 0; i < verdicts.size(); i++) {
            if (!verdicts.get(i).isNamed()) {
                standIn(subDomain.criteria().get(i), missing);
            }
        }
        missing.forEach(
                phase -> fault(at, Fault.Code.MISSING_CRITERION, subDomain.code() + " has no criterion for " + phase));
    }

    /** Takes the phase away that the criterion's statements name, or else any that its own is a slip of. */
    private void standIn(Criterion criterion, SequencedSet<String> missing) {
        List<String> named = criterion.statements().stream()
                .map(statement -> statement.id().split("\\.", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> parts[1])
                .toList();
        if (!named.stream().anyMatch(missing::remove)
                && named.stream().noneMatch(phases.needed()::contains)
                && !missing.isEmpty()) {
            missing.removeFirst();
        }
    }

    private void statements(String here, Criterion criterion, boolean named) {
        if (criterion.statements().isEmpty()) {
            fault(here, Fault.Code.EMPTY, "a criterion has at least one statement");
        }
        List<Integer> numbers = criterion.statements().stream()
                .map(statement -> number(statement.id(), criterion.phase(), named))
                .toList();
        Set<Integer> outOfOrder = misplaced(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            Statement statement = criterion.statements().get(i);
            if (numbers.get(i) < 0) {
                fault(
                        here + "/" + i + "/id",
                        Fault.Code.INVALID_STATEMENT_ID,
                        "is not " + subDomain.code() + "." + criterion.phase() + ".n");
            } else if (outOfOrder.contains(i)) {
                // numbers may have holes: the id of a statement that an edition dropped is never used again
                fault(here + "/" + i + "/id", Fault.Code.OUT_OF_ORDER, "statements are numbered upwards, each once");
            }
            TextRules.text(here + "/" + i + "/text", statement.text(), TextRules.TEXT)
                    .ifPresent(faults::add);
        }
    }

    /** The number of the statement, -1 if its id is not SUB_DOMAIN.PHASE.n; what has a fault itself need not fit. */
    private int number(String id, String phase, boolean phaseIsSound) {
        String[] parts = id.split("\\.", -1);
        boolean fits = parts.length == 3
                && (!codeIsSound || parts[0].equals(subDomain.code()))
                && (!phaseIsSound || parts[1].equals(phase))
                && NUMBER.matcher(parts[2]).matches();
        return fits ? Integer.parseInt(parts[2]) : -1;
    }

    private void fault(String where, Fault.Code code, String detail) {
        faults.add(new Fault(where, code, detail));
    }
}
