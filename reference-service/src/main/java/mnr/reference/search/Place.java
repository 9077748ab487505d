package mnr.reference.search;

import java.util.List;

/**
 * Where a hit stands among others: the better come first, of equal ones that which comes first in the edition.
 *
 * @param score the rank in millionths
 */
record Place(int score, int ordinal) {

    static final Place BEFORE_ALL = new Place(Integer.MAX_VALUE, 0);

    /** @throws IllegalArgumentException if the keys are none of a place */
    static Place of(List<String> sortKey) {
        return new Place(Integer.parseInt(sortKey.get(0)), Integer.parseInt(sortKey.get(1)));
    }

    List<String> sortKey() {
        return List.of(Integer.toString(score), Integer.toString(ordinal));
    }
}
