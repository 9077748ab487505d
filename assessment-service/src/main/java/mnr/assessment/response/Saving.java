package mnr.assessment.response;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.person.Persons;
import mnr.assessment.round.Deadlines;
import mnr.http.conditional.Precondition;

import static mnr.http.problem.HttpProblem.NOT_FOUND;

/**
 * Saves answers under the lock of their assessment: one after the other, so that savers of different sub-domains never
 * fail each other, while each response's own version tells two savers of the same one apart.
 */
@ApplicationScoped
class Saving {

    private final Assessments assessments;
    private final Responses responses;
    private final Answering answering;
    private final Advising advising;
    private final Deadlines deadlines;
    private final Persons persons;
    private final Clock clock;

    Saving(
            Assessments assessments,
            Responses responses,
            Answering answering,
            Advising advising,
            Deadlines deadlines,
            Persons persons,
            Clock clock) {
        this.assessments = assessments;
        this.responses = responses;
        this.answering = answering;
        this.advising = advising;
        this.deadlines = deadlines;
        this.persons = persons;
        this.clock = clock;
    }

    @Transactional
    ResponseView save(UUID id, Precondition precondition, Answer answer) {
        Assessment assessment = assessments.locked(id);
        Instant now = clock.instant();
        Response response =
                responses.besideItsRound(assessment, answer.subDomain()).orElseThrow(NOT_FOUND::with);
        precondition.requireCurrent(response.tag(), () -> ResponseView.of(response));
        assessment.takeAnswers(persons.current(), now, deadlines.of(assessment.round(), assessment.country()));
        AnswerAdvice advice = advising.about(assessment);
        new AnswerRules(advice.edition()).check(answer, "#").refuse();
        answering.apply(assessment, List.of(answer), now);
        return ResponseView.of(response, advice.of(response));
    }

    @Transactional
    ResponsesView save(UUID id, SaveResponses answers) {
        Assessment assessment = assessments.locked(id);
        Instant now = clock.instant();
        AnswerAdvice advice = advising.about(assessment);
        Batch batch = new Batch(answers.responses(), responses.of(id));
        batch.requireSubDomains(advice.edition());
        batch.requireCurrent();
        assessment.takeAnswers(persons.current(), now, deadlines.of(assessment.round(), assessment.country()));
        batch.requireValid(advice.edition());
        answering.apply(assessment, batch.answers(), now);
        return ResponsesView.of(assessment, batch.all(), advice);
    }
}
