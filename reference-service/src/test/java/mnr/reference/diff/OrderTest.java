package mnr.reference.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OrderTest {

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.integers().between(0, 30).list().ofMaxSize(9).uniqueElements();
    }

    @Example
    void theOneThatCameToTheFrontMoved() {
        assertEquals(Set.of(3), Order.moved(List.of(3, 0, 1, 2)));
    }

    @Example
    void whatOthersLeftBehindHasNotMoved() {
        assertEquals(Set.of(), Order.moved(List.of(0, 2, 5)));
    }

    @Property(tries = 500)
    void whatStaysIsInOrderAndAsMuchAsCan(@ForAll("orders") List<Integer> places) {
        // when
        Set<Integer> moved = Order.moved(places);

        // then
        List<Integer> staying =
                places.stream().filter(place -> !moved.contains(place)).toList();
        assertEquals(staying.stream().sorted().toList(), staying);
        assertEquals(longestRising(places, 0, -1), staying.size());
    }

    /** By trying all. */
    private static int longestRising(List<Integer> places, int from, int above) {
        List<Integer> lengths = new ArrayList<>(List.of(0));
        for (int i = from; i < places.size(); i++) {
            if (places.get(i) > above) {
                lengths.add(1 + longestRising(places, i + 1, places.get(i)));
            }
        }
        return lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
