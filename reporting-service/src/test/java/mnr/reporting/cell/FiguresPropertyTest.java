package mnr.reporting.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of a cell against the plain lists of scores that it stands for. */
class FiguresPropertyTest {

    private static final Item WHOLE = new Item("OVERALL", List.of("A", "B", "C"));

    private static Edition edition(int phases) {
        List<String> codes =
                IntStream.rangeClosed(1, phases).mapToObj(rank -> "P" + rank).toList();
        return new Edition("MNR", "1", codes, List.of(new Edition.Capability("ALL", WHOLE.subDomains())));
    }

    /** Countries' answers to three sub-domains: 0 not applicable, -1 not assessed, else the rank of the phase. */
    @Provide
    Arbitrary<List<List<Integer>>> countries() {
        return Arbitraries.integers().between(-1, 5).list().ofSize(3).list().ofMaxSize(40);
    }

    @Property
    void figuresAreThoseOfTheListsOfScores(@ForAll("countries") List<List<Integer>> countries) {
        Edition edition = edition(5);
        Tally tally = Tally.ZERO;
        for (List<Integer> country : countries) {
            tally = tally.plus(Contribution.tally(answers(country), WHOLE, edition));
        }

        Figures figures = Figures.of(tally, edition.phases(), countries.size());

        List<List<Integer>> scored = countries.stream()
                .map(country -> country.stream().filter(rank -> rank > 0).toList())
                .filter(ranks -> !ranks.isEmpty())
                .toList();
        List<Integer> floors = scored.stream()
                .map(ranks -> ranks.stream().mapToInt(Integer::intValue).min().orElseThrow())
                .sorted()
                .toList();
        assertThat(figures.n()).isEqualTo(scored.size());
        assertThat(figures.respondents()).isEqualTo(countries.size());
        assertThat(figures.notApplicable())
                .isEqualTo(countries.stream()
                        .filter(FiguresPropertyTest::isNotApplicable)
                        .count());
        assertThat(figures.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(scored.size());
        assertThat(figures.median()).isEqualTo(floors.isEmpty() ? null : "P" + floors.get((floors.size() - 1) / 2));
        assertThat(figures.mean()).isEqualTo(meanOfMeans(scored));
    }

    private static boolean isNotApplicable(List<Integer> country) {
        return country.stream().allMatch(rank -> rank == 0);
    }

    private static Map<String, Answer> answers(List<Integer> ranks) {
        Map<String, Answer> answers = new HashMap<>();
        for (int i = 0; i < ranks.size(); i++) {
            answers.put(
                    WHOLE.subDomains().get(i),
                    switch (ranks.get(i)) {
                        case -1 -> Answer.Unassessed.NOT_ASSESSED;
                        case 0 -> Answer.Unassessed.NOT_APPLICABLE;
                        default -> new Answer.Assessed("P" + ranks.get(i));
                    });
        }
        return answers;
    }

    /** In sixths, which hold every mean of up to three whole numbers exactly. */
    private static @Nullable BigDecimal meanOfMeans(List<List<Integer>> scored) {
        long sixths = scored.stream()
                .mapToLong(ranks -> ranks.stream().mapToLong(Integer::longValue).sum() * 6 / ranks.size())
                .sum();
        return scored.isEmpty()
                ? null
                : BigDecimal.valueOf(sixths)
                        .divide(BigDecimal.valueOf(6L * scored.size()), new MathContext(60))
                        .setScale(4, RoundingMode.HALF_UP);
    }
}
