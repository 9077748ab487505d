package mnr.assessment.carryover;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.assessment.CarryOverView.Missing;
import mnr.assessment.history.StateDiff;
import mnr.assessment.response.Answer;
import mnr.assessment.response.Response;
import mnr.assessment.response.Responses;
import mnr.assessment.response.Status;
import mnr.assessment.wall.OneMoment;

/** Compares an assessment with the country's previous one, as both stand at one moment. */
@ApplicationScoped
class Comparing {

    private final Assessments assessments;
    private final Responses responses;
    private final Lookback lookback;
    private final OneMoment moment;

    Comparing(Assessments assessments, Responses responses, Lookback lookback, OneMoment moment) {
        this.assessments = assessments;
        this.responses = responses;
        this.lookback = lookback;
        this.moment = moment;
    }

    @Transactional
    ChangesView changes(UUID id) {
        moment.begin();
        Assessment assessment = assessments.read(id);
        List<Answer> now = responses.of(id).stream().map(Response::answer).toList();
        return lookback.from(assessment)
                .map(previous -> changes(previous, now))
                .orElseGet(() ->
                        new ChangesView(null, Missing.PREVIOUS_ASSESSMENT, List.of(), unanswered(now), List.of()));
    }

    private static List<String> unanswered(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == Status.UNANSWERED)
                .map(Answer::subDomain)
                .toList();
    }

    private static ChangesView changes(Previous previous, List<Answer> now) {
        List<ChangesView.OfSubDomain> items = new ArrayList<>();
        List<String> incomparable = new ArrayList<>();
        for (Answer answer : now) {
            previous.of(answer.subDomain())
                    .ifPresentOrElse(
                            found -> compare(Objects.requireNonNull(previous.fit()), found, answer, items),
                            () -> incomparable.add(answer.subDomain()));
        }
        return new ChangesView(
                ChangesView.PreviousView.of(previous.assessment()),
                previous.missing().orElse(null),
                items,
                unanswered(now),
                incomparable);
    }

    private static void compare(Fit fit, Previous.Found found, Answer answer, List<ChangesView.OfSubDomain> items) {
        var changes = StateDiff.between(fit.comparable(found.answer()), fit.comparable(answer));
        if (answer.status() != Status.UNANSWERED && !changes.isEmpty()) {
            items.add(new ChangesView.OfSubDomain(
                    answer.subDomain(),
                    found.source().subDomain(),
                    found.source().strength(),
                    changes));
        }
    }
}
