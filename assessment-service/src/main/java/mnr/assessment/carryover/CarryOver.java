package mnr.assessment.carryover;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.CarryOverView;
import mnr.assessment.assessment.CarryOverView.Missing;
import mnr.assessment.lifecycle.FirstAnswers;
import mnr.assessment.replica.Replica;
import mnr.assessment.response.Answering;
import mnr.assessment.response.Carried;

/** Lets an assessment begin with the answers of the country's previous one, where they fit. */
@ApplicationScoped
class CarryOver implements FirstAnswers {

    private final Lookback lookback;
    private final Replica replica;
    private final Answering answering;

    CarryOver(Lookback lookback, Replica replica, Answering answering) {
        this.lookback = lookback;
        this.replica = replica;
        this.answering = answering;
    }

    @Override
    public CarryOverView into(Assessment begun) {
        List<String> subDomains = replica.edition(
                        begun.round().framework(), begun.round().edition())
                .subDomains();
        return lookback.keptFrom(begun)
                .map(previous -> into(begun, previous, subDomains))
                .orElseGet(() -> new CarryOverView(null, null, Missing.PREVIOUS_ASSESSMENT, List.of(), subDomains));
    }

    private CarryOverView into(Assessment begun, Previous previous, List<String> subDomains) {
        List<Carried> carried = subDomains.stream()
                .map(previous::carriedTo)
                .flatMap(Optional::stream)
                .toList();
        if (!carried.isEmpty()) {
            begun.beginWithAnswersOf(previous.assessment().authors());
            answering.applyCarriedOver(begun, facts(previous.assessment()), carried);
        }
        List<String> filled =
                carried.stream().map(one -> one.answer().subDomain()).toList();
        return new CarryOverView(
                previous.assessment().round().code(),
                previous.assessment().round().edition(),
                previous.missing().orElse(null),
                filled,
                subDomains.stream().filter(code -> !filled.contains(code)).toList());
    }

    private static Map<String, Object> facts(Assessment previous) {
        return Map.of(
                "assessment", previous.id(),
                "round", previous.round().code(),
                "edition", previous.round().edition());
    }
}
