package mnr.bench.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import mnr.bench.figure.Goal;
import mnr.bench.figure.Judgement;
import mnr.bench.figure.Series;
import mnr.bench.figure.Unit;
import mnr.bench.figure.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TrialTest {

    private static final Effort EFFORT = new Effort(1, 2);
    private static final Question MEMORY = new Question("a thing", Unit.MEBIBYTES, Goal.atMost(10), EFFORT);

    private final List<String> steps = new ArrayList<>();
    private final Trial trial =
            new Trial("scenario", new Pace(EFFORT, EFFORT, Duration.ofSeconds(1), Duration.ZERO), steps::add);

    @Test
    void bothSidesAreSampledInTurnAndTheWarmUpCountsForNothing() {
        // given
        StringBuilder order = new StringBuilder();
        List<Double> measured = new ArrayList<>(List.of(99.0, 6.0, 8.0));

        // when
        trial.compare(
                MEMORY,
                () -> {
                    order.append('A');
                    return measured.removeFirst();
                },
                () -> {
                    order.append('B');
                    return 2;
                });

        // then
        Finding finding = trial.findings().getFirst();
        assertEquals("ABABAB", order.toString());
        assertEquals(new Series(List.of(6.0, 8.0)), finding.measured().orElseThrow());
        assertEquals(new Series(List.of(2.0, 2.0)), finding.limit().orElseThrow());
        assertEquals(new Series(List.of(3.0, 4.0)), finding.figure().orElseThrow());
        assertEquals(Verdict.REACHED, finding.judgement().verdict());
        assertEquals(List.of("scenario: a thing"), steps);
    }

    @Test
    void withoutALimitTheSamplesThemselvesAreJudged() {
        // when
        trial.measure(MEMORY, () -> 11);

        // then
        Finding finding = trial.findings().getFirst();
        assertEquals(new Series(List.of(11.0, 11.0)), finding.figure().orElseThrow());
        assertEquals(Verdict.MISSED, finding.judgement().verdict());
    }

    @Test
    void aSampleThatFailsLeavesTheQuestionWithoutAnAnswerAndTheNextOneIsAsked() {
        // when
        trial.measure(MEMORY, () -> {
            throw new IllegalStateException("no answer");
        });
        trial.measure(MEMORY, () -> 9);

        // then
        assertEquals(
                List.of(new Judgement(Verdict.NOT_MEASURED, "no answer"), new Judgement(Verdict.REACHED, "")),
                trial.findings().stream().map(Finding::judgement).toList());
    }
}
