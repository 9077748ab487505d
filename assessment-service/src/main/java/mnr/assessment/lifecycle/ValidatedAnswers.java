package mnr.assessment.lifecycle;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.response.Response;
import mnr.assessment.response.Responses;

/** All of what was validated, of which the snapshot publishes status and phase. */
@ApplicationScoped
public class ValidatedAnswers {

    private final Responses responses;
    private final KeptAnswers kept;

    ValidatedAnswers(Responses responses, KeptAnswers kept) {
        this.responses = responses;
        this.kept = kept;
    }

    /** The answers in force, in the edition's order, to be read only; none if nothing is in force. */
    public List<Response> of(Assessment assessment) {
        if (!assessment.isInForce()) {
            return List.of();
        }
        return assessment.isAmending() ? kept.of(assessment.id()) : responses.of(assessment.id());
    }
}
