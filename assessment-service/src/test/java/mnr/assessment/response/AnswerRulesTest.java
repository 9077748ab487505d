package mnr.assessment.response;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.assessment.ProblemAssert;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

class AnswerRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/answers.csv", numLinesToSkip = 1, delimiter = '|')
    void judges(
            String name,
            Status status,
            @Nullable String phase,
            @Nullable String reason,
            @Nullable String ticks,
            @Nullable String expected) {
        Answer answer =
                new Answer("ALPHA", status, phase, reason, ticks(ticks), null, null, null, null, null, null, null);

        assertThat(violations(answer)).isEqualTo(expected == null ? List.of() : List.of(expected.split(", ", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/answers-in-full.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void judgesWhatIsSaidBesideThePhase(String name, String answer, @Nullable String expected) {
        Answer full = Answers.of(
                "ALPHA",
                answer.contains("\"status\"") ? '{' + answer + '}' : "{\"status\": \"NOT_ASSESSED\", " + answer + '}');

        assertThat(violations(full)).isEqualTo(expected == null ? List.of() : List.of(expected.split(", ", -1)));
    }

    @Test
    void ofManyAnswersEachIsJudgedWhereItStands() {
        List<Answer> answers = List.of(
                Answers.notAssessed("ALPHA"),
                Answers.notAssessed("GAMMA"),
                Answers.notAssessed("ALPHA"),
                Answers.of("BETA", "{\"status\": \"ASSESSED\", \"phase\": \"MIDDLE\"}"));

        List<String> violations = Answering.check(Answers.EDITION, answers, "#/answers").stream()
                .map(ProblemAssert::text)
                .toList();

        assertThat(violations)
                .containsExactly(
                        "UNKNOWN_SUB_DOMAIN #/answers/1/subDomain",
                        "REPEATED #/answers/2/subDomain",
                        "UNKNOWN_PHASE #/answers/3/phase");
    }

    private static List<String> violations(Answer answer) {
        return new AnswerRules(Answers.EDITION)
                .check(answer, "#/responses/3").stream()
                        .map(ProblemAssert::text)
                        .toList();
    }

    private static @Nullable Map<String, Tick> ticks(@Nullable String text) {
        return text == null
                ? null
                : List.of(text.split(" ", -1)).stream()
                        .collect(toMap(id -> id, _ -> Tick.YES, (a, _) -> a, TreeMap::new));
    }
}
