package mnr.assessment.importing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.consent.ConsentStatement;
import mnr.assessment.importing.Admission.Admitted.Fresh;
import mnr.assessment.lifecycle.Beginning;
import mnr.assessment.lifecycle.Fact;
import mnr.assessment.lifecycle.LifecycleFacts;
import mnr.assessment.lifecycle.Snapshots;
import mnr.assessment.response.Answering;

import static java.util.Objects.requireNonNull;
import static mnr.assessment.problem.AssessmentProblem.KEY_REUSED;

/** Makes an assessment of a line that is admitted, in the running transaction. */
@ApplicationScoped
class Loading {

    private final Beginning beginning;
    private final Answering answering;
    private final Snapshots snapshots;
    private final LifecycleFacts facts;
    private final Keys keys;
    private final Clock clock;

    Loading(
            Beginning beginning,
            Answering answering,
            Snapshots snapshots,
            LifecycleFacts facts,
            Keys keys,
            Clock clock) {
        this.beginning = beginning;
        this.answering = answering;
        this.snapshots = snapshots;
        this.facts = facts;
        this.keys = keys;
        this.clock = clock;
    }

    /** The id of the assessment; what is refused here was lost to somebody else by a moment. */
    UUID load(Sender sender, ImportLine line, Fresh place) {
        Assessment begun = beginning.beginBare(place.round(), line.country(), line.kind());
        if (!keys.bind(sender.person(), line, begun.id())) {
            throw KEY_REUSED.with();
        }
        Instant now = clock.instant();
        if (line.isValidated()) {
            Instant validatedAt = requireNonNull(line.validatedAt()).truncatedTo(ChronoUnit.MICROS);
            begun.beginValidated(sender.person(), validatedAt, line.consent(), now);
        } else {
            begun.takeAnswers(sender.person(), now, place.deadline());
        }
        answering.applyImported(begun, sender.person(), place.edition(), facts(begun), line.responses(), now);
        if (line.isValidated()) {
            snapshots.take(begun, now);
        }
        facts.append(begun, line.isValidated() ? Fact.VALIDATED : Fact.CREATED);
        return begun.id();
    }

    /** What the history keeps of it beside the answers: no name of a person. */
    private static Map<String, Object> facts(Assessment begun) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("state", begun.state());
        Instant validatedAt = begun.validatedAt();
        if (validatedAt != null) {
            facts.put("validatedAt", validatedAt);
        }
        ConsentStatement consent = begun.consent();
        if (consent != null) {
            facts.putAll(consent.facts());
        }
        return facts;
    }
}
