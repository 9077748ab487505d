package mnr.reference.order;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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

    @Example
    void ofTwoInEachOthersPlaceTheLaterIsMisplaced() {
        assertEquals(Set.of(1), Order.misplaced(List.of(2, 1)));
        assertEquals(Set.of(2), Order.misplaced(List.of(1, 3, 2, 4)));
    }

    @Example
    void theOneThatIsTooHighIsMisplacedAndNotAllAfterIt() {
        assertEquals(Set.of(0), Order.misplaced(List.of(9, 2, 3, 4)));
    }

    @Example
    void whatIsThereBeforeIsMisplaced() {
        assertEquals(Set.of(2, 3), Order.misplaced(List.of(1, 2, 2, 1, 3)));
        assertEquals(Set.of(1), Order.misplaced(List.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE)));
    }

    @Example
    void aDocumentOfNothingButNumbersIsNoBurden() {
        // given
        List<Integer> many = IntStream.range(0, 200_000).boxed().toList();

        // then
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertEquals(Set.of(), Order.misplaced(many)));
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
