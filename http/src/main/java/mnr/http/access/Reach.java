package mnr.http.access;

import java.util.Set;

/** How far a caller reaches in the operation that it called. */
public sealed interface Reach {

    boolean admits(String iso3);

    /** Every country, and what belongs to none. */
    record Everywhere() implements Reach {
        @Override
        public boolean admits(String iso3) {
            return true;
        }
    }

    /**
     * These countries only.
     *
     * @param iso3 ISO 3166-1 alpha-3 codes; may be empty, then nothing is in reach
     */
    record Countries(Set<String> iso3) implements Reach {
        public Countries {
            iso3 = Set.copyOf(iso3);
        }

        @Override
        public boolean admits(String code) {
            return iso3.contains(code);
        }
    }
}
