package mnr.reference.search;

import java.util.List;

import mnr.reference.language.LanguageTag;

/**
 * Where a hit stands among others: the better come first, of equal ones that which comes first in the edition.
 *
 * @param score the rank in millionths
 */
record Place(int score, int ordinal) {

    static final Place BEFORE_ALL = new Place(Integer.MAX_VALUE, 0);

    /**
     * The place that the keys name.
     *
     * @param searched the language, which Accept-Language may have chosen: among other texts the place is nowhere
     * @throws IllegalArgumentException if the keys are none of a place in this language
     */
    static Place of(List<String> sortKey, LanguageTag searched) {
        if (!sortKey.getFirst().equals(searched.value())) {
            throw new IllegalArgumentException("a place among other texts");
        }
        return new Place(Integer.parseInt(sortKey.get(1)), Integer.parseInt(sortKey.get(2)));
    }

    List<String> sortKey(LanguageTag searched) {
        return List.of(searched.value(), Integer.toString(score), Integer.toString(ordinal));
    }
}
