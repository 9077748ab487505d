package mnr.assessment.round;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.exception.ConstraintViolationException;

import mnr.assessment.column.UniqueKey;
import mnr.assessment.replica.Replica;
import mnr.http.conditional.Precondition;
import mnr.http.problem.Problem;
import mnr.http.problem.Violation;

import static mnr.assessment.problem.AssessmentProblem.ROUND_EXISTS;
import static mnr.http.problem.HttpProblem.INVALID_BODY;
import static mnr.http.problem.HttpProblem.NOT_FOUND;

/** What the secretariat does with rounds; each change is published in its own transaction. */
@ApplicationScoped
class Planning {

    private static final UniqueKey CODE = new UniqueKey("round_pkey");

    private final Rounds rounds;
    private final RoundPublication publication;
    private final Replica replica;
    private final Clock clock;

    Planning(Rounds rounds, RoundPublication publication, Replica replica, Clock clock) {
        this.rounds = rounds;
        this.publication = publication;
        this.replica = replica;
        this.clock = clock;
    }

    @Transactional
    RoundView plan(CreateRound plan) {
        if (rounds.named(plan.code()).isPresent()) {
            throw exists(plan.code());
        }
        List<String> asked = Objects.requireNonNullElse(plan.scope(), List.of());
        boolean editionKnown =
                replica.editionForNewRound(plan.framework(), plan.edition()).isPresent();
        List<String> scope = asked.isEmpty() ? replica.worldOn(plan.referenceDate()) : asked;
        List<Violation> violations = RoundRules.check(plan, editionKnown, scope, replica.unknownAmong(asked));
        if (!violations.isEmpty()) {
            throw INVALID_BODY.with().violations(violations);
        }
        Round round = Round.planned(plan, scope, clock.instant());
        try {
            rounds.persistAndFlush(round);
        } catch (ConstraintViolationException e) {
            if (CODE.isBrokenBy(e)) {
                throw exists(plan.code());
            }
            throw e;
        }
        publication.publish(round);
        return RoundView.of(round);
    }

    private static Problem exists(String code) {
        return ROUND_EXISTS.with("round", code).header("Location", "/api/v1/rounds/" + code);
    }

    @Transactional
    RoundView act(String code, RoundAction action, Precondition precondition) {
        Round round = rounds.locked(code).orElseThrow(NOT_FOUND::with);
        precondition.requireCurrent(round.tag());
        round.act(action, clock.instant());
        publication.publish(round);
        return RoundView.of(round);
    }
}
