package mnr.assessment.response;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.assessment.ProblemAssert;
import mnr.assessment.replica.Edition;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

class AnswerRulesTest {

    /** Two phases and two sub-domains: the numbers are data. */
    private static final Edition EDITION = new Edition(
            "TINY",
            "1",
            List.of("LOW", "HIGH"),
            new TreeMap<>(Map.of("ALPHA", Set.of("ALPHA.LOW.1", "ALPHA.HIGH.1"), "BETA", Set.of("BETA.LOW.1"))));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/answers.csv", numLinesToSkip = 1, delimiter = '|')
    void judges(
            String name,
            Status status,
            @Nullable String phase,
            @Nullable String reason,
            @Nullable String ticks,
            @Nullable String expected) {
        SaveResponse answer = new SaveResponse(status, phase, reason, ticks(ticks), null, null);

        List<String> violations = new AnswerRules(EDITION)
                .check("ALPHA", answer, "#/responses/3").stream()
                        .map(ProblemAssert::text)
                        .toList();

        assertThat(violations).isEqualTo(expected == null ? List.of() : List.of(expected.split(", ", -1)));
    }

    private static @Nullable Map<String, Tick> ticks(@Nullable String text) {
        return text == null
                ? null
                : List.of(text.split(" ", -1)).stream()
                        .collect(toMap(id -> id, _ -> Tick.YES, (a, _) -> a, TreeMap::new));
    }
}
