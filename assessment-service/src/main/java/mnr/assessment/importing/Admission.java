package mnr.assessment.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.consent.ConsentTexts;
import mnr.assessment.lifecycle.Beginning;
import mnr.assessment.replica.Edition;
import mnr.assessment.replica.Replica;
import mnr.assessment.round.Deadline;
import mnr.assessment.round.Deadlines;
import mnr.assessment.round.Round;
import mnr.assessment.round.Rounds;
import mnr.http.problem.Problem;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_BODY;

/** Finds out all that keeps a line from being applied, and writes nothing. */
@ApplicationScoped
class Admission {

    private final Rounds rounds;
    private final Deadlines deadlines;
    private final Replica replica;
    private final ConsentTexts texts;
    private final Keys keys;
    private final Beginning beginning;
    private final Clock clock;

    Admission(
            Rounds rounds,
            Deadlines deadlines,
            Replica replica,
            ConsentTexts texts,
            Keys keys,
            Beginning beginning,
            Clock clock) {
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.replica = replica;
        this.texts = texts;
        this.keys = keys;
        this.beginning = beginning;
        this.clock = clock;
    }

    /** What a line turns out to be. */
    sealed interface Admitted {

        /** It was accepted before. */
        record Known(UUID assessment) implements Admitted {}

        /** It may be applied: to this round, which is kept as it is. */
        record Fresh(Round round, Edition edition, Deadline deadline) implements Admitted {}
    }

    /** @throws Problem why it is not applied, or not yet */
    Admitted admit(Sender sender, ImportLine line) {
        LineRules.check(line, sender, clock.instant()).refuse();
        if (line.consent() != null) {
            texts.requireTextOf(line.consent(), "#/consent");
        }
        Round round = rounds.kept(line.round()).orElseThrow(Admission::unknownRound);
        Optional<UUID> known = keys.assessmentOf(sender.person(), line);
        if (known.isPresent()) {
            return new Admitted.Known(known.get());
        }
        try {
            beginning.requireFree(round, line.country(), line.kind());
        } catch (Problem taken) {
            // the same line of another import may have become the assessment since its key was asked for
            return new Admitted.Known(keys.assessmentOf(sender.person(), line).orElseThrow(() -> taken));
        }
        Deadline deadline = deadlines.of(round, line.country());
        Instant now = clock.instant();
        (line.isValidated() ? deadline.refusalToLoad() : deadline.refusalToSave(now)).ifPresent(problem -> {
            throw problem;
        });
        Edition edition = replica.edition(round.framework(), round.edition());
        LineRules.check(line, edition).refuse();
        return new Admitted.Fresh(round, edition, deadline);
    }

    private static Problem unknownRound() {
        return INVALID_BODY
                .with()
                .violations(List.of(Violation.at("#/round", "UNKNOWN_ROUND", "There is no round of this code.")));
    }
}
