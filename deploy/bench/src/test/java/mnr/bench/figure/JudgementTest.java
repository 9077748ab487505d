package mnr.bench.figure;

import java.util.Arrays;
import java.util.Collections;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static mnr.bench.figure.Unit.MEBIBYTES;
import static mnr.bench.figure.Unit.REQUESTS_PER_SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;

class JudgementTest {

    private static final Goal GOAL = Goal.atLeast(0.8);
    private static final Series STEADY = of(100, 101, 99, 100, 100);
    private static final Series WILD = of(100, 150, 60, 100, 130);

    @ParameterizedTest
    @CsvSource({"0.81, 0.95, REACHED", "0.8, 0.8, REACHED", "0.70, 0.79, MISSED", "0.79, 0.81, TOO_NOISY"})
    void theWholeIntervalMustBeOnOneSide(double low, double high, Verdict verdict) {
        // when
        Judgement judgement = Judgement.of(GOAL, REQUESTS_PER_SECOND, of(low, low, high, high, high), STEADY, 0);

        // then
        assertEquals(verdict, judgement.verdict());
    }

    @Test
    void aLimitThatVariesMakesTheRunTooNoisy() {
        // when
        Judgement judgement = Judgement.of(GOAL, REQUESTS_PER_SECOND, of(0.9, 0.9, 0.9, 0.9, 0.9), WILD, 0);

        // then
        assertEquals(new Judgement(Verdict.TOO_NOISY, "the limit itself varied by 30 % (at most 15 %)"), judgement);
    }

    @Test
    void othersOnTheProcessorsMakeARatioTooNoisy() {
        // when
        Judgement judgement = Judgement.of(GOAL, REQUESTS_PER_SECOND, of(0.5, 0.5, 0.5, 0.5, 0.5), STEADY, 0.34);

        // then
        assertEquals(
                new Judgement(Verdict.TOO_NOISY, "other programs used 34 % of the processors (at most 10 %)"),
                judgement);
    }

    @Test
    void whereNobodyCanTellOfOthersTheSamplesDecide() {
        // when
        Judgement judgement = Judgement.of(GOAL, REQUESTS_PER_SECOND, of(0.9, 0.9, 0.9, 0.9, 0.9), STEADY, Double.NaN);

        // then
        assertEquals(Verdict.REACHED, judgement.verdict());
    }

    @Test
    void aFixedNumberThatIsReachedInSpiteOfOthersIsReached() {
        // when
        Judgement judgement = Judgement.of(Goal.atMost(10), Unit.SECONDS, of(8, 8, 8, 8, 9), null, 0.5);

        // then
        assertEquals(Verdict.REACHED, judgement.verdict());
    }

    @Test
    void memoryThatIsMissedIsNotTheFaultOfOthers() {
        // when
        Judgement judgement = Judgement.of(Goal.atMost(256), MEBIBYTES, of(270, 271, 272), null, 0.5);

        // then
        assertEquals(Verdict.MISSED, judgement.verdict());
    }

    @Property
    void aGoalAndItsMirrorAreJudgedAlike(@ForAll @DoubleRange(min = 0.1, max = 2) double figure) {
        // given
        Series same = new Series(Collections.nCopies(5, figure));
        Series mirrored = new Series(Collections.nCopies(5, -figure));

        // when
        Verdict atLeast = Judgement.of(Goal.atLeast(1), REQUESTS_PER_SECOND, same, STEADY, 0)
                .verdict();
        Verdict atMost = Judgement.of(Goal.atMost(-1), REQUESTS_PER_SECOND, mirrored, STEADY, 0)
                .verdict();

        // then
        assertEquals(figure >= 1 ? Verdict.REACHED : Verdict.MISSED, atLeast);
        assertEquals(atLeast, atMost);
    }

    private static Series of(double... samples) {
        return new Series(Arrays.stream(samples).boxed().toList());
    }
}
