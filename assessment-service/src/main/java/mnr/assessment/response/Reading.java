package mnr.assessment.response;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessments;
import mnr.assessment.wall.OneMoment;

import static mnr.http.problem.HttpProblem.NOT_FOUND;

/** Reads answers as they stand at one moment, so that an ETag never belongs to another state than the body does. */
@ApplicationScoped
class Reading {

    private final Assessments assessments;
    private final Responses responses;
    private final Advising advising;
    private final OneMoment moment;

    Reading(Assessments assessments, Responses responses, Advising advising, OneMoment moment) {
        this.assessments = assessments;
        this.responses = responses;
        this.advising = advising;
        this.moment = moment;
    }

    @Transactional
    ResponsesView all(UUID id) {
        moment.begin();
        return ResponsesView.of(assessments.read(id), responses.of(id));
    }

    @Transactional
    ResponseView one(UUID id, String subDomain) {
        moment.begin();
        assessments.read(id);
        return ResponseView.of(responses.of(id, subDomain).orElseThrow(NOT_FOUND::with));
    }

    @Transactional
    AdviceView advice(UUID id) {
        moment.begin();
        return AdviceView.of(responses.of(id), advising.about(assessments.read(id)));
    }
}
