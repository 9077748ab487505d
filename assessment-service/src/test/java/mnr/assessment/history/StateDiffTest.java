package mnr.assessment.history;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StateDiffTest {

    @Test
    void namesWhatCameWentAndChanged() {
        List<String> changes = changes(
                Map.of("status", "ASSESSED", "phase", "LOW", "rationale", "why"),
                Map.of("status", "NOT_APPLICABLE", "reason", "so", "rationale", "why"));

        assertThat(changes)
                .containsExactly(
                        "#/phase \"LOW\" null", "#/reason null \"so\"", "#/status \"ASSESSED\" \"NOT_APPLICABLE\"");
    }

    @Test
    void tellsTicksOneByOne() {
        List<String> changes = changes(
                Map.of("ticks", Map.of("A.LOW.1", "YES", "A.LOW.2", "NO")),
                Map.of("ticks", Map.of("A.LOW.1", "YES", "A.LOW.2", "PARTLY", "A/1~", "NO")));

        assertThat(changes).containsExactly("#/ticks/A.LOW.2 \"NO\" \"PARTLY\"", "#/ticks/A~11~0 null \"NO\"");
    }

    @Test
    void allTicksMayBeNew() {
        assertThat(changes(Map.of(), Map.of("ticks", Map.of("A", "YES")))).containsExactly("#/ticks/A null \"YES\"");
        assertThat(changes(Map.of("ticks", Map.of("A", "YES")), Map.of())).containsExactly("#/ticks/A \"YES\" null");
    }

    @Test
    void tellsAListAsAWhole() {
        assertThat(changes(
                        Map.of("evidence", List.of(Map.of("title", "x"))),
                        Map.of("evidence", List.of(Map.of("title", "x"), Map.of("title", "y")))))
                .containsExactly("#/evidence [{\"title\":\"x\"}] [{\"title\":\"x\"},{\"title\":\"y\"}]");
    }

    @Test
    void whenAndHowOftenIsNoDifference() {
        assertThat(changes(Map.of("version", 1L, "savedAt", "then"), Map.of("version", 2L)))
                .isEmpty();
    }

    private static List<String> changes(Map<String, Object> from, Map<String, Object> to) {
        return StateDiff.between(from, to).stream()
                .map(change -> change.pointer() + ' ' + change.from() + ' ' + change.to())
                .toList();
    }
}
