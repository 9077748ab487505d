package mnr.assessment.response;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.history.Entry;
import mnr.assessment.history.History;
import mnr.assessment.person.Persons;
import mnr.assessment.replica.Edition;
import mnr.assessment.replica.Replica;
import mnr.assessment.round.Deadlines;
import mnr.assessment.round.Round;
import mnr.http.conditional.Precondition;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_BODY;
import static mnr.http.problem.HttpProblem.NOT_FOUND;

/**
 * Saves answers under the lock of their assessment: one after the other, so that savers of different sub-domains never
 * fail each other, while each response's own version tells two savers of the same one apart.
 */
@ApplicationScoped
class Saving {

    private final Assessments assessments;
    private final Responses responses;
    private final Replica replica;
    private final Deadlines deadlines;
    private final Persons persons;
    private final History history;
    private final Clock clock;

    Saving(
            Assessments assessments,
            Responses responses,
            Replica replica,
            Deadlines deadlines,
            Persons persons,
            History history,
            Clock clock) {
        this.assessments = assessments;
        this.responses = responses;
        this.replica = replica;
        this.deadlines = deadlines;
        this.persons = persons;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    ResponseView save(UUID id, String subDomain, Precondition precondition, SaveResponse answer) {
        Assessment assessment = assessments.locked(id);
        Instant now = clock.instant();
        Response response = responses.of(id, subDomain).orElseThrow(NOT_FOUND::with);
        precondition.requireCurrent(response.tag(), () -> ResponseView.of(response));
        assessment.takeAnswers(persons.current(), now, deadlines.of(assessment.round(), assessment.country()));
        List<Violation> violations = new AnswerRules(editionOf(assessment)).check(subDomain, answer, "#");
        if (!violations.isEmpty()) {
            throw INVALID_BODY.with().violations(violations);
        }
        response.answer(answer, now);
        history.record(assessment, saved(response));
        return ResponseView.of(response);
    }

    @Transactional
    ResponsesView save(UUID id, SaveResponses answers) {
        Assessment assessment = assessments.locked(id);
        Instant now = clock.instant();
        Batch batch = new Batch(answers.responses(), responses.of(id));
        batch.requireSubDomains();
        batch.requireCurrent();
        assessment.takeAnswers(persons.current(), now, deadlines.of(assessment.round(), assessment.country()));
        batch.requireValid(new AnswerRules(editionOf(assessment)));
        batch.answer(now).forEach(response -> history.record(assessment, saved(response)));
        return ResponsesView.of(assessment, batch.all());
    }

    private static Entry saved(Response response) {
        return new Entry.Saved(response.subDomain(), response.state());
    }

    private Edition editionOf(Assessment assessment) {
        Round round = assessment.round();
        return replica.edition(round.framework(), round.edition());
    }
}
