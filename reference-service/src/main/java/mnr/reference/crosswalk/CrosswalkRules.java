package mnr.reference.crosswalk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mnr.http.problem.Violation;

/** The rules of a crosswalk as a whole. One use, one crosswalk: all its faults. */
final class CrosswalkRules {

    private static final String ITEMS = "#/items";

    private final Set<String> from;
    private final Set<String> to;
    private final List<Violation> faults = new ArrayList<>();
    private final Map<String, Integer> usesOfFrom = new HashMap<>();
    private final Map<String, Integer> usesOfTo = new HashMap<>();

    private CrosswalkRules(List<String> from, List<String> to) {
        this.from = Set.copyOf(from);
        this.to = Set.copyOf(to);
    }

    /**
     * All faults of the mappings.
     *
     * @param from the sub-domains that are mapped, each of which has to be
     * @param to the sub-domains that they may map to
     */
    static List<Violation> check(List<Mapping> mappings, List<String> from, List<String> to) {
        CrosswalkRules rules = new CrosswalkRules(from, to);
        mappings.forEach(mapping -> {
            rules.usesOfFrom.merge(mapping.from(), 1, Integer::sum);
            if (mapping.to() != null) {
                rules.usesOfTo.merge(mapping.to(), 1, Integer::sum);
            }
        });
        Set<List<String>> pairs = new HashSet<>();
        for (int i = 0; i < mappings.size(); i++) {
            Mapping mapping = mappings.get(i);
            rules.check(ITEMS + "/" + i, mapping);
            if (mapping.to() != null && !pairs.add(List.of(mapping.from(), mapping.to()))) {
                rules.fault(ITEMS + "/" + i, "DUPLICATE", "The same two stand in an item before.");
            }
        }
        from.stream()
                .filter(code -> !rules.usesOfFrom.containsKey(code))
                .forEach(code ->
                        rules.fault(ITEMS, "MISSING", "The sub-domain " + code + " is not mapped; NONE is too."));
        return List.copyOf(rules.faults);
    }

    private void check(String at, Mapping mapping) {
        if (!from.contains(mapping.from())) {
            fault(at + "/from", "UNKNOWN_SUB_DOMAIN", "The edition that is mapped has no such sub-domain.");
        }
        if (mapping.strength() == Strength.NONE) {
            none(at, mapping);
        } else if (mapping.to() == null) {
            fault(at + "/to", "REQUIRED", "Only NONE maps to nothing.");
        } else {
            some(at, mapping, mapping.to());
        }
    }

    private void none(String at, Mapping mapping) {
        if (mapping.to() != null) {
            fault(at + "/to", "NOT_ALLOWED", "NONE maps to nothing.");
        }
        if (usesOfFrom.getOrDefault(mapping.from(), 0) > 1) {
            fault(at + "/strength", "CONTRADICTION", "What maps to none stands in no other item.");
        }
    }

    private void some(String at, Mapping mapping, String target) {
        if (!to.contains(target)) {
            fault(at + "/to", "UNKNOWN_SUB_DOMAIN", "The edition has no such sub-domain.");
        }
        if (mapping.strength() == Strength.EXACT
                && (usesOfFrom.getOrDefault(mapping.from(), 0) > 1 || usesOfTo.getOrDefault(target, 0) > 1)) {
            fault(at + "/strength", "NOT_ONE_TO_ONE", "What is exactly the same stands in no other item.");
        }
    }

    private void fault(String where, String code, String detail) {
        faults.add(Violation.at(where, code, detail));
    }
}
