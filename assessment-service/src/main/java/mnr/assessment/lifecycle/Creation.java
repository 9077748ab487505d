package mnr.assessment.lifecycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.AssessmentView;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.history.Entry;
import mnr.assessment.history.History;
import mnr.assessment.replica.Replica;
import mnr.assessment.response.Responses;
import mnr.assessment.round.Round;
import mnr.assessment.round.Rounds;
import mnr.http.problem.Violation;

import static mnr.assessment.problem.AssessmentProblem.ASSESSMENT_EXISTS;
import static mnr.assessment.problem.AssessmentProblem.COUNTRY_NOT_INVITED;
import static mnr.http.problem.HttpProblem.INVALID_BODY;

/** Begins assessments, with an unanswered response for every sub-domain of the round's edition. */
@ApplicationScoped
class Creation {

    private final Rounds rounds;
    private final Assessments assessments;
    private final Responses responses;
    private final History history;
    private final Replica replica;
    private final FirstAnswers firstAnswers;
    private final Clock clock;

    Creation(
            Rounds rounds,
            Assessments assessments,
            Responses responses,
            History history,
            Replica replica,
            FirstAnswers firstAnswers,
            Clock clock) {
        this.rounds = rounds;
        this.assessments = assessments;
        this.responses = responses;
        this.history = history;
        this.replica = replica;
        this.firstAnswers = firstAnswers;
        this.clock = clock;
    }

    @Transactional
    AssessmentView create(CreateAssessment request) {
        Optional<Round> named = rounds.kept(request.round());
        List<Violation> unknown = unknown(request, named);
        if (!unknown.isEmpty()) {
            throw INVALID_BODY.with().violations(unknown);
        }
        Round round = named.orElseThrow();
        requireNone(round, request);
        if (!round.invites(request.country())) {
            throw COUNTRY_NOT_INVITED.with("country", request.country(), "round", round.code());
        }
        Optional<Assessment> added =
                assessments.add(Assessment.begun(round, request.country(), request.kind(), clock.instant()));
        if (added.isEmpty()) {
            // Somebody else was quicker by a moment: by now it is there, and the second look names it.
            requireNone(round, request);
        }
        Assessment assessment = added.orElseThrow();
        history.record(
                assessment,
                new Entry.Acted(
                        "CREATE",
                        Map.of("round", round.code(), "country", assessment.country(), "kind", assessment.kind())));
        responses.layOut(assessment, replica.edition(round.framework(), round.edition()));
        return AssessmentView.of(assessment, request.carriesOver() ? firstAnswers.into(assessment) : null);
    }

    private void requireNone(Round round, CreateAssessment request) {
        assessments.of(round, request.country(), request.kind()).ifPresent(existing -> {
            throw ASSESSMENT_EXISTS
                    .with("assessment", existing.id())
                    .header("Location", "/api/v1/assessments/" + existing.id());
        });
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
