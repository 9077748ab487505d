package mnr.assessment.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import mnr.assessment.replica.Edition;

import static java.util.stream.Collectors.toCollection;

/**
 * What to look at once more in an answer that keeps the {@link AnswerRules}. Progress is not linear: whoever knows why it is as
 * it is leaves it so.
 */
final class AnswerAdvice {

    private final Edition edition;
    private final LocalDate referenceDate;
    private final LocalDate today;

    /** @param referenceDate the round's */
    AnswerAdvice(Edition edition, LocalDate referenceDate, LocalDate today) {
        this.edition = edition;
        this.referenceDate = referenceDate;
        this.today = today;
    }

    Edition edition() {
        return edition;
    }

    List<Advice> of(Response response) {
        List<Advice> advice = of(response.answer());
        CarriedOver from = response.carriedOver();
        if (from != null) {
            advice.addFirst(new Advice(
                    AdviceCode.CARRIED_OVER_UNCONFIRMED,
                    "#/carriedOver",
                    "It was carried over from round %s; saving it says that it is still so.".formatted(from.round())));
        }
        return advice;
    }

    List<Advice> of(Answer answer) {
        List<Advice> advice = new ArrayList<>();
        lookAtTicks(answer, advice);
        lookAtEvidence(answer.rests(), advice);
        lookAtTarget(answer, advice);
        return advice;
    }

    private void lookAtTicks(Answer answer, List<Advice> advice) {
        String chosen = answer.phase();
        if (chosen == null) {
            return;
        }
        Set<String> own = statements(answer.subDomain(), chosen);
        own.stream()
                .filter(id -> answer.ticked().get(id) == Tick.NO)
                .sorted()
                .forEach(id -> advice.add(new Advice(
                        AdviceCode.TICKS_DISAGREE_WITH_PHASE,
                        AnswerRules.pointerOfTick("#", id),
                        "The phase is %s, but its statement %s is ticked NO.".formatted(chosen, id))));
        if (allYes(own, answer)) {
            return;
        }
        edition.phases().stream()
                .filter(phase -> !phase.equals(chosen) && allYes(statements(answer.subDomain(), phase), answer))
                .forEach(phase -> advice.add(new Advice(
                        AdviceCode.TICKS_DISAGREE_WITH_PHASE,
                        "#/phase",
                        "The phase is %s, but it is %s of which all statements are ticked YES."
                                .formatted(chosen, phase))));
    }

    /** An id begins with its sub-domain and its phase. */
    private Set<String> statements(String subDomain, String phase) {
        String prefix = subDomain + '.' + phase + '.';
        return edition.statements().getOrDefault(subDomain, Set.of()).stream()
                .filter(id -> id.startsWith(prefix))
                .collect(toCollection(TreeSet::new));
    }

    private static boolean allYes(Set<String> statements, Answer answer) {
        return !statements.isEmpty()
                && statements.stream().allMatch(id -> answer.ticked().get(id) == Tick.YES);
    }

    private void lookAtEvidence(List<Evidence> evidence, List<Advice> advice) {
        for (int i = 0; i < evidence.size(); i++) {
            LocalDate effect = evidence.get(i).dateOfEffect();
            LocalDate expiry = evidence.get(i).expiry();
            if (expiry != null && expiry.isBefore(referenceDate)) {
                advice.add(new Advice(
                        AdviceCode.EVIDENCE_EXPIRED,
                        "#/evidence/" + i + "/expiry",
                        "It held no longer on %s, the round's reference date.".formatted(referenceDate)));
            } else if (expiry == null && effect != null && effect.isBefore(referenceDate)) {
                advice.add(new Advice(
                        AdviceCode.EVIDENCE_OLDER_THAN_ROUND,
                        "#/evidence/" + i + "/dateOfEffect",
                        "It is older than %s, the round's reference date: does it still hold? An expiry would say so."
                                .formatted(referenceDate)));
            }
        }
    }

    private void lookAtTarget(Answer answer, List<Advice> advice) {
        int phase = placeOf(answer.phase());
        int target = placeOf(answer.targetPhase());
        if (phase >= 0 && target >= 0 && target < phase) {
            advice.add(new Advice(AdviceCode.TARGET_BELOW_PHASE, "#/targetPhase", "The target lies below the phase."));
        } else if (phase >= 0 && target == phase && phase < edition.phases().size() - 1) {
            advice.add(new Advice(
                    AdviceCode.TARGET_AT_PHASE, "#/targetPhase", "The target is the phase that is reached already."));
        }
        LocalDate date = answer.targetDate();
        if (date != null && date.isBefore(today)) {
            advice.add(new Advice(AdviceCode.TARGET_DATE_PAST, "#/targetDate", "The target's date is past."));
        }
    }

    /** Negative: there is none. */
    private int placeOf(@Nullable String phase) {
        return phase == null ? -1 : edition.phases().indexOf(phase);
    }
}
