package mnr.assessment.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import org.jspecify.annotations.Nullable;

import mnr.assessment.replica.Edition;
import mnr.http.problem.Violation;
import mnr.http.problem.Violations;

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
    Violations check(Answer answer, String at) {
        Violations violations = new Violations();
        check(answer, at, violations);
        return violations;
    }

    void check(Answer answer, String at, Violations violations) {
        checkStatus(answer, at, violations);
        checkPhase(answer, at, violations);
        checkReason(answer, at, violations);
        checkTicks(edition.statements().get(answer.subDomain()), answer, at, violations);
        checkTarget(answer, at, violations);
        for (int i = 0; i < answer.rests().size(); i++) {
            EvidenceRules.check(answer.rests().get(i), at + "/evidence/" + i, violations);
        }
    }

    /** Refuses sub-domains that are none of these, and one that is named twice; the pointers are of {@code at} and a place. */
    static List<Violation> checkSubDomains(Collection<String> known, List<String> named, String at) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String pointer = at + '/' + i + "/subDomain";
            if (!known.contains(named.get(i))) {
                violations.add(
                        Violation.at(pointer, "UNKNOWN_SUB_DOMAIN", "The edition has no sub-domain of this code."));
            } else if (!seen.add(named.get(i))) {
                violations.add(Violation.at(pointer, "REPEATED", "The sub-domain is answered twice."));
            }
        }
        return violations;
    }

    private static void checkStatus(Answer answer, String at, Violations violations) {
        if (answer.status() == Status.UNANSWERED) {
            violations.add(Violation.at(
                    at + "/status",
                    "UNANSWERED_IS_NO_ANSWER",
                    "status is one of ASSESSED, NOT_APPLICABLE, NOT_ASSESSED."));
        }
    }

    private void checkPhase(Answer answer, String at, Violations violations) {
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

    private static void checkReason(Answer answer, String at, Violations violations) {
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

    /** @param statements null: there is no such sub-domain, which is told once and not of each tick */
    private static void checkTicks(@Nullable Set<String> statements, Answer answer, String at, Violations violations) {
        if (statements == null) {
            return;
        }
        for (String id : answer.ticked().keySet()) {
            if (!statements.contains(id)) {
                violations.add(Violation.at(
                        pointerOfTick(at, id),
                        "UNKNOWN_STATEMENT",
                        "The sub-domain has no statement of this id in this edition."));
            }
        }
    }

    private void checkTarget(Answer answer, String at, Violations violations) {
        String target = answer.targetPhase();
        LocalDate date = answer.targetDate();
        if (target != null && !edition.phases().contains(target)) {
            violations.add(Violation.at(at + "/targetPhase", "UNKNOWN_PHASE", "The edition's phases are: " + phases()));
        }
        if (date != null) {
            Years.check(date, at + "/targetDate", violations);
            if (target == null) {
                violations.add(Violation.at(
                        at + "/targetDate", "DATE_NOT_ALLOWED", "A target's date goes with a targetPhase only."));
            }
        }
    }

    /** @param at the pointer of the answer */
    static String pointerOfTick(String at, String statement) {
        JsonPointer below = JsonPointer.empty().appendProperty("ticks").appendProperty(statement);
        return at + Violation.fragment(below).substring(1);
    }
}
