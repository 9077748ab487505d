package mnr.acceptance;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FictionTest {

    private static final List<String> PHASES = List.of("LOW", "MIDDLE", "HIGH");
    private static final List<String> SUB_DOMAINS = List.of("A", "B", "C", "D");

    @Test
    void theSameSeedTellsTheSameStory() {
        Submission once = new Fiction("seed", PHASES, SUB_DOMAINS).of("KEN");
        Submission again = new Fiction("seed", PHASES, SUB_DOMAINS).of("KEN");

        assertEquals(once, again);
        assertNotEquals(
                Stream.of("KEN", "BRA", "NPL", "FJI")
                        .map(new Fiction("seed", PHASES, SUB_DOMAINS)::of)
                        .map(Submission::answers)
                        .toList(),
                Stream.of("KEN", "BRA", "NPL", "FJI")
                        .map(new Fiction("other", PHASES, SUB_DOMAINS)::of)
                        .map(Submission::answers)
                        .toList());
    }

    @Test
    void everySubDomainIsAnsweredAndOnlyAnAssessedOneHasAPhase() {
        Submission submission = new Fiction("seed", PHASES, SUB_DOMAINS).of("BRA");

        assertEquals(SUB_DOMAINS, List.copyOf(submission.answers().keySet()));
        submission.answers().values().forEach(answer -> {
            assertEquals(answer.status().equals("ASSESSED"), answer.phase().isPresent());
            answer.phase().ifPresent(phase -> assertTrue(PHASES.contains(phase)));
        });
    }
}
