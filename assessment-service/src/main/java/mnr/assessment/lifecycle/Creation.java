package mnr.assessment.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.AssessmentView;
import mnr.assessment.assessment.CarryOverView;
import mnr.assessment.replica.Replica;
import mnr.assessment.round.Round;
import mnr.assessment.round.Rounds;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_BODY;

/** Somebody asks for an assessment. */
@ApplicationScoped
class Creation {

    private final Rounds rounds;
    private final Beginning beginning;
    private final Replica replica;
    private final FirstAnswers firstAnswers;
    private final LifecycleFacts facts;

    Creation(Rounds rounds, Beginning beginning, Replica replica, FirstAnswers firstAnswers, LifecycleFacts facts) {
        this.rounds = rounds;
        this.beginning = beginning;
        this.replica = replica;
        this.firstAnswers = firstAnswers;
        this.facts = facts;
    }

    @Transactional
    AssessmentView create(CreateAssessment request) {
        Optional<Round> named = rounds.kept(request.round());
        List<Violation> unknown = unknown(request, named);
        if (!unknown.isEmpty()) {
            throw INVALID_BODY.with().violations(unknown);
        }
        Assessment begun = beginning.begin(named.orElseThrow(), request.country(), request.kind());
        CarryOverView carriedOver = request.carriesOver() ? firstAnswers.into(begun) : null;
        // Last, as the country's next fact waits from here on: whoever holds the previous assessment is about to tell
        // one.
        facts.append(begun, Fact.CREATED);
        return AssessmentView.of(begun, carriedOver);
    }

    private List<Violation> unknown(CreateAssessment request, Optional<Round> round) {
        List<Violation> violations = new ArrayList<>();
        if (round.isEmpty()) {
            violations.add(Violation.at("#/round", "UNKNOWN_ROUND", "There is no round of this code."));
        }
        if (!replica.unknownAmong(List.of(request.country())).isEmpty()) {
            violations.add(Violation.at("#/country", "UNKNOWN_COUNTRY", request.country() + " is no country here."));
        }
        return violations;
    }
}
