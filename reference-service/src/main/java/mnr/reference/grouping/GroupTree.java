package mnr.reference.grouping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups of one scheme and how they nest. */
final class GroupTree {

    private final Map<String, Group> groups;
    private final Map<String, List<Group>> children;

    /** @param groups without faults: see {@link SchemeRules} */
    GroupTree(List<Group> groups) {
        this.groups = new LinkedHashMap<>();
        groups.forEach(group -> this.groups.put(group.code(), group));
        this.children = groups.stream()
                .filter(group -> group.parent() != null)
                .collect(Collectors.groupingBy(
                        group -> Optional.ofNullable(group.parent()).orElseThrow()));
    }

    Optional<Group> group(String code) {
        return Optional.ofNullable(groups.get(code));
    }

    boolean isLeaf(String code) {
        return groups.containsKey(code) && !children.containsKey(code);
    }

    /** The groups whose members make up the group: itself, if it has no parts. */
    Set<String> leaves(String code) {
        if (isLeaf(code)) {
            return Set.of(code);
        }
        Set<String> leaves = new LinkedHashSet<>();
        children.getOrDefault(code, List.of()).forEach(child -> leaves.addAll(leaves(child.code())));
        return leaves;
    }

    /** The group at the top that the group is a part of, or is. */
    String top(String code) {
        Group group = group(code).orElseThrow();
        return group.parent() == null ? code : top(group.parent());
    }

    List<Group> tops() {
        return groups.values().stream().filter(group -> group.parent() == null).toList();
    }
}
