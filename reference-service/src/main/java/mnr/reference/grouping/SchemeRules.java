package mnr.reference.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import mnr.reference.code.Codes;

/** What a scheme's definition must keep. One use, one scheme: everything that is wrong, as sentences. */
final class SchemeRules {

    private final SchemeDefinition scheme;
    private final Set<String> countries;
    private final List<String> faults = new ArrayList<>();

    private SchemeRules(SchemeDefinition scheme, Set<String> countries) {
        this.scheme = scheme;
        this.countries = countries;
    }

    /** @param countries those that may be members */
    static List<String> faults(SchemeDefinition scheme, Set<String> countries) {
        SchemeRules rules = new SchemeRules(scheme, countries);
        rules.head();
        rules.groups();
        if (rules.faults.isEmpty()) {
            GroupTree tree = new GroupTree(scheme.groups());
            scheme.members().forEach((country, membership) -> rules.membership(country, membership, tree));
        }
        return List.copyOf(rules.faults);
    }

    private void head() {
        code(scheme.code());
        if (scheme.name().isBlank()) {
            fault("has no name");
        }
        if (!scheme.crosses().isEmpty() && scheme.crosses().size() != 2) {
            fault("crosses %d schemes, not two".formatted(scheme.crosses().size()));
        }
        if (!scheme.crosses().isEmpty() && !scheme.exclusive()) {
            fault("is a crossing and so is exclusive");
        }
        if (!scheme.crosses().isEmpty()
                && !(scheme.groups().isEmpty() && scheme.members().isEmpty())) {
            fault("is a crossing and so its groups and members are derived");
        }
    }

    private void groups() {
        Map<String, @Nullable String> parents = new HashMap<>();
        for (Group group : scheme.groups()) {
            code(group.code());
            if (group.code().equals(Group.UNCLASSIFIED)) {
                fault("lists %s, which is reserved".formatted(Group.UNCLASSIFIED));
            }
            if (parents.containsKey(group.code())) {
                fault("has the group %s twice".formatted(group.code()));
            }
            if (group.name().isBlank()) {
                fault("has a group %s without a name".formatted(group.code()));
            }
            parents.put(group.code(), group.parent());
        }
        scheme.groups().forEach(group -> parentage(group, parents));
    }

    private void parentage(Group group, Map<String, @Nullable String> parents) {
        Set<String> line = new HashSet<>(Set.of(group.code()));
        for (String parent = group.parent(); parent != null; parent = parents.get(parent)) {
            if (!parents.containsKey(parent)) {
                fault("has no group %s, the parent of %s".formatted(parent, group.code()));
                return;
            }
            if (!line.add(parent)) {
                fault("has the group %s inside itself".formatted(group.code()));
                return;
            }
        }
    }

    private void membership(String country, DatedMembership membership, GroupTree tree) {
        if (!countries.contains(country)) {
            fault("has the member %s, which is no country".formatted(country));
        }
        for (Membership part : membership.memberships()) {
            if (tree.group(part.group()).isEmpty()) {
                fault("has no group %s for %s".formatted(part.group(), country));
            } else if (!tree.isLeaf(part.group())) {
                fault("has %s in %s, which has parts: members stand in the parts".formatted(country, part.group()));
            }
        }
        Optional<String> overlap = scheme.exclusive() ? membership.overlap() : Optional.empty();
        overlap.ifPresent(both -> fault("is exclusive and has %s in %s".formatted(country, both)));
    }

    private void code(String code) {
        if (!Codes.isCode(code)) {
            fault("has the code '%s', which does not match %s".formatted(code, Codes.CODE));
        }
    }

    private void fault(String detail) {
        faults.add("scheme " + scheme.code() + " " + detail);
    }
}
