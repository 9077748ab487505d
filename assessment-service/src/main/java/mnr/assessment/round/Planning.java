package mnr.assessment.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.replica.Replica;
import mnr.http.conditional.Precondition;
import mnr.http.problem.Violation;

import static mnr.assessment.problem.AssessmentProblem.ROUND_EXISTS;
import static mnr.http.problem.HttpProblem.INVALID_BODY;
import static mnr.http.problem.HttpProblem.NOT_FOUND;

/** What the secretariat does with rounds; each change is published in its own transaction. */
@ApplicationScoped
class Planning {

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
        if (rounds.locked(plan.code()).isPresent()) {
            throw ROUND_EXISTS.with("round", plan.code()).header("Location", "/api/v1/rounds/" + plan.code());
        }
        RoundPlan content = plan.content();
        List<String> asked = content.scope();
        boolean editionKnown =
                replica.editionForNewRound(plan.framework(), plan.edition()).isPresent();
        List<String> scope = asked.isEmpty() ? replica.worldOn(plan.referenceDate()) : asked;
        List<Violation> violations = RoundRules.check(content, editionKnown, scope, replica.unknownAmong(asked));
        refuse(violations);
        Round round = Round.planned(plan, scope, clock.instant());
        rounds.persistAndFlush(round);
        publication.publish(round);
        return RoundView.of(round);
    }

    @Transactional
    RoundView act(String code, RoundAction action, Precondition precondition) {
        Round round = rounds.locked(code).orElseThrow(NOT_FOUND::with);
        precondition.requireCurrent(round.tag(), () -> RoundView.of(round));
        round.act(action, clock.instant());
        publication.publish(round);
        return RoundView.of(round);
    }

    /** Replaces what of the round is not fixed; a round that says the same already stays as it is. */
    @Transactional
    RoundView revise(String code, Precondition precondition, RoundPlan plan) {
        Round round = rounds.locked(code).orElseThrow(NOT_FOUND::with);
        precondition.requireCurrent(round.tag(), () -> RoundView.of(round));
        RoundAction.REVISE.leadOnFrom(round.state());
        RoundPlan next = plan.kept();
        new FixedParts(round.state(), round.content(), rounds.answering(code)).requireIn(next);
        boolean editionKnown = next.isOfTheEditionOf(round.content())
                || replica.editionForNewRound(next.framework(), next.edition()).isPresent();
        refuse(RoundRules.check(plan, editionKnown, plan.scope(), replica.unknownAmong(plan.scope())));
        if (!next.equals(round.content())) {
            round.revise(next, clock.instant());
            publication.publish(round);
        }
        return RoundView.of(round);
    }

    @Transactional
    RoundView extend(String code, Precondition precondition, ExtendRound asked) {
        Round round = rounds.locked(code).orElseThrow(NOT_FOUND::with);
        Instant now = clock.instant();
        precondition.requireCurrent(round.tag(), () -> RoundView.of(round));
        RoundAction.EXTEND.leadOnFrom(round.state());
        refuse(RoundRules.checkEnd("#/closesAt", asked.closesAt(), round.closesAt(), now));
        round.extend(asked.closesAt(), now);
        publication.publish(round);
        return RoundView.of(round);
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw INVALID_BODY.with().violations(violations);
        }
    }
}
