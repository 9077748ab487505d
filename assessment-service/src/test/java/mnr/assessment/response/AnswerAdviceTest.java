package mnr.assessment.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.assessment.replica.Edition;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerAdviceTest {

    private static final Edition EDITION = new Edition(
            "TINY", "1", List.of("LOW", "HIGH"), Map.of("ALPHA", Set.of("ALPHA.LOW.1", "ALPHA.LOW.2", "ALPHA.HIGH.1")));

    private static final LocalDate REFERENCE_DATE = LocalDate.parse("2026-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/advice.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void advises(String name, String answer, @Nullable String expected) {
        List<String> advice = new AnswerAdvice(EDITION, REFERENCE_DATE, TODAY)
                .of(Answers.of("ALPHA", '{' + answer + '}')).stream()
                        .map(one -> one.code() + " " + one.pointer())
                        .toList();

        assertThat(advice).isEqualTo(expected == null ? List.of() : List.of(expected.split(", ", -1)));
    }
}
