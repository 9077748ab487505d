package mnr.bench.saving;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DraftsTest {

    private static final List<List<String>> PORTIONS = List.of(List.of("a1", "a2"), List.of("b1"), List.of("c1", "c2"));

    @Test
    void eachPortionIsOnePersonsOnly() {
        // when
        List<List<String>> shared = Drafts.shared(PORTIONS, 2);

        // then
        assertEquals(List.of(List.of("a1", "a2", "c1", "c2"), List.of("b1")), shared);
    }

    @Test
    void nobodyIsLeftWithoutWork() {
        // when
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> Drafts.shared(PORTIONS, 4));

        // then
        assertEquals("3 portions for 4", failure.getMessage());
    }
}
