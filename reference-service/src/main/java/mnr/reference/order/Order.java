package mnr.reference.order;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which things have to move so that all are in order: as few as possible. */
public final class Order {

    private Order() {}

    /**
     * The places in {@code places} that are not in their order: all but a longest rising subsequence.
     *
     * @param places where each thing was, each once, in the order in which they are now
     */
    public static Set<Integer> moved(List<Integer> places) {
        return outside(places).mapToObj(places::get).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The indexes of the numbers that are out of order: all but a longest rising subsequence. Of two in each other's place
     * it is the later, of equal ones all but the first.
     */
    public static Set<Integer> misplaced(List<Integer> numbers) {
        int last = numbers.size() - 1;
        List<Integer> backwards = IntStream.rangeClosed(0, last)
                .mapToObj(i -> ~numbers.get(last - i))
                .toList();
        return outside(backwards).mapToObj(i -> last - i).collect(Collectors.toUnmodifiableSet());
    }

    /** The indexes of all but a longest rising subsequence; of several the one that stands last. */
    private static IntStream outside(List<Integer> places) {
        int[] previous = new int[places.size()];
        int[] ends = new int[places.size()]; // of the rising sequence of each length, the one that ends lowest
        int length = 0;
        for (int i = 0; i < places.size(); i++) {
            int at = lowestAbove(places, ends, length, places.get(i));
            previous[i] = at == 0 ? -1 : ends[at - 1];
            ends[at] = i;
            length = Math.max(length, at + 1);
        }
        boolean[] stays = new boolean[places.size()];
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = previous[i]) {
            stays[i] = true;
        }
        return IntStream.range(0, stays.length).filter(i -> !stays[i]);
    }

    private static int lowestAbove(List<Integer> places, int[] ends, int length, int place) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(ends[middle]) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
