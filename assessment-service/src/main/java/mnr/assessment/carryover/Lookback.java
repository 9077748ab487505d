package mnr.assessment.carryover;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.lifecycle.ValidatedAnswers;
import mnr.assessment.replica.Replica;
import mnr.assessment.response.Response;

/** Finds a country's previous assessment and how it fits a later one. */
@ApplicationScoped
class Lookback {

    private final Predecessors predecessors;
    private final ValidatedAnswers validated;
    private final Replica replica;

    Lookback(Predecessors predecessors, ValidatedAnswers validated, Replica replica) {
        this.predecessors = predecessors;
        this.validated = validated;
        this.replica = replica;
    }

    Optional<Previous> from(Assessment later) {
        return predecessors.of(later).map(previous -> beside(previous, later));
    }

    /** The previous one stays as it is until the transaction ends. */
    Optional<Previous> keptFrom(Assessment later) {
        return predecessors.keptOf(later).map(previous -> beside(previous, later));
    }

    private Previous beside(Assessment previous, Assessment later) {
        return new Previous(
                previous, validated.of(previous).stream().map(Response::answer).toList(), fit(previous, later));
    }

    private @Nullable Fit fit(Assessment previous, Assessment later) {
        String framework = later.round().framework();
        String from = previous.round().edition();
        String to = later.round().edition();
        return from.equals(to)
                ? new Fit.Same()
                : replica.crosswalk(framework, from, to)
                        .map(crosswalk -> Fit.Across.of(
                                crosswalk, replica.edition(framework, from), replica.edition(framework, to)))
                        .orElse(null);
    }
}
