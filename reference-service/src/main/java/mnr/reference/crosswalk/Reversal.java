package mnr.reference.crosswalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a crosswalk says the other way round. */
final class Reversal {

    private Reversal() {}

    /** @param targets all sub-domains that were mapped to or not; the ones that nothing maps to map to none */
    static List<Mapping> of(List<Mapping> mappings, List<String> targets) {
        List<Mapping> reversed = new ArrayList<>();
        for (Mapping mapping : mappings) {
            if (mapping.to() != null) {
                reversed.add(new Mapping(
                        mapping.to(), mapping.from(), mapping.strength().reversed(), mapping.note()));
            }
        }
        Set<String> mapped = reversed.stream().map(Mapping::from).collect(Collectors.toSet());
        targets.stream()
                .filter(target -> !mapped.contains(target))
                .map(Mapping::none)
                .forEach(reversed::add);
        return List.copyOf(reversed);
    }
}
