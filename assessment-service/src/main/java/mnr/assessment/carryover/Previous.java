package mnr.assessment.carryover;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.CarryOverView.Missing;
import mnr.assessment.response.Answer;
import mnr.assessment.response.Carried;
import mnr.assessment.response.CarriedOver;

import static java.util.stream.Collectors.toMap;

/**
 * A country's previous assessment beside a later one.
 *
 * @param fit null: no crosswalk is known between the two editions
 */
record Previous(
        Assessment assessment,
        List<Answer> answers,
        @Nullable Fit fit) {

    Optional<Missing> missing() {
        return fit == null ? Optional.of(Missing.CROSSWALK) : Optional.empty();
    }

    /** The answer that one to this sub-domain follows on, and how closely. */
    Optional<Found> of(String subDomain) {
        return Optional.ofNullable(fit)
                .flatMap(known -> known.sourceOf(subDomain))
                .flatMap(source -> Optional.ofNullable(bySubDomain().get(source.subDomain()))
                        .map(answer -> new Found(answer, source)));
    }

    private Map<String, Answer> bySubDomain() {
        return answers.stream().collect(toMap(Answer::subDomain, Function.identity()));
    }

    /** What the later one may begin with at this sub-domain. */
    Optional<Carried> carriedTo(String subDomain) {
        return of(subDomain)
                .map(found -> new Carried(
                        Objects.requireNonNull(fit).fitted(found.answer(), subDomain),
                        new CarriedOver(
                                assessment.round().code(),
                                assessment.round().edition(),
                                found.source().subDomain(),
                                found.source().strength())));
    }

    record Found(Answer answer, Fit.Source source) {}
}
