package mnr.assessment.replica;

import java.util.List;

/**
 * Which sub-domain of one edition is which of another.
 *
 * @param mappings of what maps to anything
 */
public record Crosswalk(List<Mapping> mappings) {

    public Crosswalk {
        mappings = List.copyOf(mappings);
    }

    /**
     * That the one is the other, as far as {@code strength} says: EXACT, CLOSE, BROAD, NARROW, or what a later version of the
     * reference service may say.
     */
    public record Mapping(String from, String to, String strength) {

        private Mapping reversed() {
            return new Mapping(
                    to,
                    from,
                    switch (strength) {
                        case "BROAD" -> "NARROW";
                        case "NARROW" -> "BROAD";
                        default -> strength;
                    });
        }
    }

    /** What maps to a sub-domain of the edition that is mapped to. */
    public List<Mapping> to(String subDomain) {
        return mappings.stream()
                .filter(mapping -> mapping.to().equals(subDomain))
                .toList();
    }

    /** The same, read from the other side. */
    Crosswalk reversed() {
        return new Crosswalk(mappings.stream().map(Mapping::reversed).toList());
    }
}
