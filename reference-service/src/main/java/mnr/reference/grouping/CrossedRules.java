package mnr.reference.grouping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import mnr.reference.code.Codes;

/** What a crossing asks of the two schemes that it crosses. */
final class CrossedRules {

    /** More than this no reader of a crossing could show. */
    private static final int MOST_GROUPS = 2_000;

    private CrossedRules() {}

    /**
     * What keeps the definition from being crossed.
     *
     * @param first the groups of the first scheme crossed, as they would be, and
     * @param second those of the second
     */
    static List<SchemeFault> faults(
            String crossing, SchemeDefinition definition, List<Group> first, List<Group> second) {
        List<SchemeFault> faults = new ArrayList<>();
        if (!definition.exclusive()) {
            faults.add(new SchemeFault(
                    "#/exclusive", "CROSSED", "scheme %s crosses it and so it is exclusive".formatted(crossing)));
        }
        long groups = (long) new GroupTree(first).tops().size() * (second.size() + 1);
        if (groups > MOST_GROUPS) {
            faults.add(new SchemeFault(
                    "#/groups",
                    "CROSSED",
                    "scheme %s crosses it and would have more than %d groups".formatted(crossing, MOST_GROUPS)));
            return faults;
        }
        badCode(first, second)
                .ifPresent(code -> faults.add(new SchemeFault(
                        "#/groups",
                        "CROSSED",
                        "scheme %s crosses it and would have a group %s, whose code is too long or not the only one"
                                .formatted(crossing, code))));
        return faults;
    }

    private static Optional<String> badCode(List<Group> first, List<Group> second) {
        Set<String> seen = new HashSet<>();
        return Crossing.groups(first, second).stream()
                .map(Group::code)
                .filter(code -> !Codes.isCode(code) || !seen.add(code))
                .findFirst();
    }
}
