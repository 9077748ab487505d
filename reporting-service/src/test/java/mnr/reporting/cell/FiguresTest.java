package mnr.reporting.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static mnr.reporting.cell.Sample.PHASES;
import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {

    @Test
    void anEmptyCellIsHonest() {
        Figures figures = Figures.of(Tally.ZERO, PHASES, 7);

        assertThat(figures.counts().entrySet())
                .extracting(Map.Entry::getKey)
                .containsExactly("BUILDING", "ENHANCEMENT", "INTEGRATION", "MATURITY");
        assertThat(figures.counts().values()).containsOnly(0L);
        assertThat(figures.respondents()).isZero();
        assertThat(figures.coverage()).isEqualTo("0.0000");
        assertThat(figures.median()).isNull();
        assertThat(figures.mean()).isNull();
        assertThat(figures.shares()).isNull();
    }

    @Test
    void coverageOverNoMembersIsNull() {
        assertThat(Figures.of(Tally.ZERO, PHASES, 0).coverage()).isNull();
    }

    @Test
    void notApplicableAndNotAssessedCountAsRespondentsAndNotInN() {
        Figures figures = Figures.of(Tally.of(List.of(1L, 1L), 2, 3, List.of(3L)), PHASES, 21);

        assertThat(figures.n()).isEqualTo(2);
        assertThat(figures.respondents()).isEqualTo(7);
        assertThat(figures.coverage()).isEqualTo("0.3333");
    }

    @Test
    void theMedianOfAnEvenNumberIsTheLower() {
        assertThat(median(2L, 2L)).isEqualTo("BUILDING");
        assertThat(median(2L, 3L)).isEqualTo("ENHANCEMENT");
        assertThat(median(0L, 0L, 0L, 1L)).isEqualTo("MATURITY");
    }

    @Test
    void theMeanOfTheCountriesMeansIsATrueFraction() {
        // one country at 4 of 1, one at 7/2, one at 5/3: (4 + 7/2 + 5/3) / 3 = 55/18
        Tally tally = Tally.of(List.of(1L, 0L, 1L, 1L), 0, 0, List.of(4L, 7L, 5L));

        assertThat(Figures.of(tally, PHASES, 3).mean()).isEqualTo("3.0556");
    }

    @Test
    void halvesRoundUp() {
        // 1 of 32: 0.03125; 3 of 32: 0.09375
        Figures figures = Figures.of(Tally.of(List.of(1L, 3L, 28L), 0, 0, List.of(91L)), PHASES, 32);

        assertThat(figures.shares())
                .containsEntry("BUILDING", new BigDecimal("0.0313"))
                .containsEntry("ENHANCEMENT", new BigDecimal("0.0938"));
    }

    @Test
    void theNumberOfPhasesIsData() {
        List<String> five = List.of("ONE", "TWO", "THREE", "FOUR", "FIVE");

        Figures figures = Figures.of(Tally.of(List.of(0L, 0L, 0L, 0L, 1L), 0, 0, List.of(5L)), five, 1);

        assertThat(figures.counts()).hasSize(5).containsEntry("FIVE", 1L);
        assertThat(figures.median()).isEqualTo("FIVE");
        assertThat(figures.mean()).isEqualTo("5.0000");
    }

    private static @Nullable String median(Long... counts) {
        return Figures.of(Tally.of(List.of(counts), 0, 0, List.of()), PHASES, 9).median();
    }
}
