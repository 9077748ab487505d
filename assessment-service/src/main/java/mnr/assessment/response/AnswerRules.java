package mnr.assessment.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import mnr.assessment.replica.Edition;
import mnr.http.problem.Violation;

/** What an answer has to keep, given the edition. A phase that the ticks disagree with breaks no rule. */
final class AnswerRules {

    private final Edition edition;

    AnswerRules(Edition edition) {
        this.edition = edition;
    }

    /**
     * All that is wrong with an answer.
     *
     * @param at the pointer of the answer within the body, {@code #} for the body itself
     */
    List<Violation> check(String subDomain, SaveResponse answer, String at) {
        List<Violation> violations = new ArrayList<>();
        checkStatus(answer, at, violations);
        checkPhase(answer, at, violations);
        checkReason(answer, at, violations);
        checkTicks(edition.statements().getOrDefault(subDomain, Set.of()), answer, at, violations);
        return violations;
    }

    private static void checkStatus(SaveResponse answer, String at, List<Violation> violations) {
        if (answer.status() == Status.UNANSWERED) {
            violations.add(Violation.at(
                    at + "/status",
                    "UNANSWERED_IS_NO_ANSWER",
                    "status is one of ASSESSED, NOT_APPLICABLE, NOT_ASSESSED."));
        }
    }

    private void checkPhase(SaveResponse answer, String at, List<Violation> violations) {
        String phase = answer.phase();
        if (answer.status() != Status.ASSESSED) {
            if (phase != null) {
                violations.add(Violation.at(
                        at + "/phase", "PHASE_NOT_ALLOWED", "A phase goes with the status ASSESSED only."));
            }
        } else if (phase == null) {
            violations.add(Violation.at(at + "/phase", "PHASE_REQUIRED", "ASSESSED needs a phase: " + phases()));
        } else if (!edition.phases().contains(phase)) {
            violations.add(Violation.at(at + "/phase", "UNKNOWN_PHASE", "The edition's phases are: " + phases()));
        }
    }

    private String phases() {
        return String.join(", ", edition.phases()) + ".";
    }

    private static void checkReason(SaveResponse answer, String at, List<Violation> violations) {
        if (answer.status() == Status.NOT_APPLICABLE) {
            if (isBlank(answer.reason())) {
                violations.add(Violation.at(at + "/reason", "REASON_REQUIRED", "NOT_APPLICABLE needs a reason."));
            }
        } else if (answer.reason() != null) {
            violations.add(Violation.at(
                    at + "/reason", "REASON_NOT_ALLOWED", "A reason goes with the status NOT_APPLICABLE only."));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void checkTicks(Set<String> statements, SaveResponse answer, String at, List<Violation> violations) {
        for (String id : answer.ticked().keySet()) {
            if (!statements.contains(id)) {
                violations.add(Violation.at(
                        at + "/ticks/" + escaped(id),
                        "UNKNOWN_STATEMENT",
                        "The sub-domain has no statement of this id in this edition."));
            }
        }
    }

    /** As RFC 6901 has it within a pointer. */
    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
