package mnr.assessment.lifecycle;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.assessment.Kind;
import mnr.assessment.history.Entry;
import mnr.assessment.history.History;
import mnr.assessment.replica.Replica;
import mnr.assessment.response.Responses;
import mnr.assessment.round.Round;

import static mnr.assessment.problem.AssessmentProblem.ASSESSMENT_EXISTS;
import static mnr.assessment.problem.AssessmentProblem.COUNTRY_NOT_INVITED;

/** Begins an assessment, with an unanswered response for every sub-domain of the round's edition. */
@ApplicationScoped
public class Beginning {

    private final Assessments assessments;
    private final Responses responses;
    private final Replica replica;
    private final History history;
    private final Clock clock;

    Beginning(Assessments assessments, Responses responses, Replica replica, History history, Clock clock) {
        this.assessments = assessments;
        this.responses = responses;
        this.replica = replica;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The fact is the caller's to tell, once nothing is waited for any more.
     *
     * @param round kept as it is until the running transaction ends ({@link mnr.assessment.round.Rounds#kept})
     */
    public Assessment begin(Round round, String country, Kind kind) {
        requireFree(round, country, kind);
        Assessment assessment = beginBare(round, country, kind);
        responses.layOut(assessment, replica.edition(round.framework(), round.edition()));
        history.record(
                assessment,
                new Entry.Acted(
                        Fact.CREATED.action(), Map.of("round", round.code(), "country", country, "kind", kind)));
        return assessment;
    }

    /**
     * As {@link #begin}, where {@link #requireFree} has found nothing against it, but for what the caller brings along: the
     * responses, the history's first entry, the fact.
     */
    public Assessment beginBare(Round round, String country, Kind kind) {
        Optional<Assessment> added = assessments.add(Assessment.begun(round, country, kind, clock.instant()));
        if (added.isEmpty()) {
            // Somebody else was quicker by a moment: by now it is there, and the second look names it.
            requireNone(round, country, kind);
        }
        return added.orElseThrow();
    }

    /** Refuses a country that the round does not invite, and one that has an assessment of this kind in it. */
    public void requireFree(Round round, String country, Kind kind) {
        requireNone(round, country, kind);
        if (!round.invites(country)) {
            throw COUNTRY_NOT_INVITED.with("country", country, "round", round.code());
        }
    }

    private void requireNone(Round round, String country, Kind kind) {
        assessments.of(round, country, kind).ifPresent(existing -> {
            throw ASSESSMENT_EXISTS
                    .with("assessment", existing.id())
                    .header("Location", "/api/v1/assessments/" + existing.id());
        });
    }
}
