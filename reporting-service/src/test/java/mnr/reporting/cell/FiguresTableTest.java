package mnr.reporting.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of cells, worked out by hand from lists of countries; the table has one row a cell. */
class FiguresTableTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "figures.csv", numLinesToSkip = 1)
    void figuresAreAsWorkedOut(
            String what,
            String counts,
            long notApplicable,
            long notAssessed,
            @Nullable String sums,
            long members,
            long n,
            long respondents,
            String coverage,
            @Nullable String median,
            @Nullable String shares,
            @Nullable String mean) {
        // given
        Tally tally = Tally.of(numbers(counts), notApplicable, notAssessed, numbers(sums));
        List<String> phases = IntStream.rangeClosed(1, numbers(counts).size())
                .mapToObj(i -> "P" + i)
                .toList();

        // when
        Figures figures = Figures.of(tally, phases, members);

        // then
        assertThat(figures.counts().keySet()).as(what).containsExactlyElementsOf(phases);
        assertThat(figures.counts().values()).containsExactlyElementsOf(numbers(counts));
        assertThat(figures.n()).isEqualTo(n);
        assertThat(figures.respondents()).isEqualTo(respondents);
        assertThat(text(figures.coverage())).isEqualTo(coverage);
        assertThat(figures.median()).isEqualTo(median);
        assertThat(shares(figures.shares())).isEqualTo(shares);
        assertThat(text(figures.mean())).isEqualTo(mean);
    }

    private static List<Long> numbers(@Nullable String texts) {
        return texts == null
                ? List.of()
                : Arrays.stream(texts.split(" ")).map(Long::valueOf).toList();
    }

    private static @Nullable String text(@Nullable Object figure) {
        return figure == null ? null : figure.toString();
    }

    private static @Nullable String shares(@Nullable Map<String, ?> shares) {
        return shares == null
                ? null
                : shares.values().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
