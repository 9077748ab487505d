package mnr.reference.diff;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which things have to move so that one order becomes another: as few as possible. */
final class Order {

    private Order() {}

    /**
     * The places in {@code places} that are not in their order: all but a longest rising subsequence.
     *
     * @param places where each thing was, each once, in the order in which they are now
     */
    static Set<Integer> moved(List<Integer> places) {
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
        Set<Integer> moved = new HashSet<>();
        for (int i = 0; i < stays.length; i++) {
            if (!stays[i]) {
                moved.add(places.get(i));
            }
        }
        return moved;
    }

    private static int lowestAbove(List<Integer> places, int[] ends, int length, int place) {
        int found = Arrays.binarySearch(
                Arrays.stream(ends, 0, length).map(places::get).toArray(), place);
        return found < 0 ? -found - 1 : found;
    }
}
