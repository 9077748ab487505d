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
import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Membership;

/** What a scheme's definition must keep. One use, one scheme: everything that is wrong. */
final class SchemeRules {

    static final int LONGEST_NAME = 200;
    private static final int MOST_GROUPS = 1_000;
    private static final String MEMBERS = "/groups";

    private final SchemeDefinition scheme;
    private final Set<String> countries;
    private final List<SchemeFault> faults = new ArrayList<>();

    private SchemeRules(SchemeDefinition scheme, Set<String> countries) {
        this.scheme = scheme;
        this.countries = countries;
    }

    /** @param countries those that may be members */
    static List<SchemeFault> faults(SchemeDefinition scheme, Set<String> countries) {
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
        code("", scheme.code());
        if (isNoName(scheme.name())) {
            fault("/name", "INVALID_NAME", "has no name of 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (!scheme.crosses().isEmpty() && scheme.crosses().size() != 2) {
            fault(
                    "",
                    "CROSSING",
                    "crosses %d schemes, not two".formatted(scheme.crosses().size()));
        }
        if (!scheme.crosses().isEmpty() && !scheme.exclusive()) {
            fault("/exclusive", "CROSSING", "is a crossing and so is exclusive");
        }
        if (!scheme.crosses().isEmpty()
                && !(scheme.groups().isEmpty() && scheme.members().isEmpty())) {
            fault("/groups", "CROSSING", "is a crossing and so its groups and members are derived");
        }
    }

    private void groups() {
        if (scheme.groups().size() > MOST_GROUPS) {
            fault("/groups", "TOO_MANY", "has more than %d groups".formatted(MOST_GROUPS));
            return;
        }
        Map<String, @Nullable String> parents = new HashMap<>();
        for (int i = 0; i < scheme.groups().size(); i++) {
            Group group = scheme.groups().get(i);
            String place = "/groups/" + i;
            code(place + "/group", group.code());
            if (group.isUnclassified()) {
                fault(place + "/group", "RESERVED", "lists %s, which is reserved".formatted(Group.UNCLASSIFIED));
            }
            if (parents.containsKey(group.code())) {
                fault(place + "/group", "DUPLICATE", "has the group %s twice".formatted(group.code()));
            }
            if (isNoName(group.name())) {
                fault(
                        place + "/name",
                        "INVALID_NAME",
                        "has a group %s without a name of 1 to %d characters".formatted(group.code(), LONGEST_NAME));
            }
            parents.put(group.code(), group.parent());
        }
        for (int i = 0; i < scheme.groups().size(); i++) {
            parentage("/groups/" + i + "/parent", scheme.groups().get(i), parents);
        }
    }

    private void parentage(String place, Group group, Map<String, @Nullable String> parents) {
        Set<String> line = new HashSet<>(Set.of(group.code()));
        for (String parent = group.parent(); parent != null; parent = parents.get(parent)) {
            if (!parents.containsKey(parent)) {
                // of each missing parent its own child tells
                if (parent.equals(group.parent())) {
                    fault(place, "UNKNOWN_GROUP", "has no group %s, the parent of %s".formatted(parent, group.code()));
                }
                return;
            }
            if (!line.add(parent)) {
                fault(place, "CYCLE", "has the group %s inside itself".formatted(group.code()));
                return;
            }
        }
    }

    private void membership(String country, DatedMembership membership, GroupTree tree) {
        if (!countries.contains(country)) {
            fault(MEMBERS, "UNKNOWN_COUNTRY", "has the member %s, which is no country".formatted(country));
        }
        for (Membership part : membership.memberships()) {
            if (tree.group(part.group()).isEmpty()) {
                fault(MEMBERS, "UNKNOWN_GROUP", "has no group %s for %s".formatted(part.group(), country));
            } else if (!tree.isLeaf(part.group())) {
                fault(
                        MEMBERS,
                        "PARENT_GROUP",
                        "has %s in %s, which has parts: members stand in the parts".formatted(country, part.group()));
            }
        }
        Optional<String> overlap = scheme.exclusive() ? membership.overlap() : Optional.empty();
        overlap.ifPresent(
                both -> fault("/exclusive", "OVERLAP", "is exclusive and has %s in %s".formatted(country, both)));
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl);
    }

    private void code(String place, String code) {
        if (!Codes.isCode(code)) {
            fault(place, "PATTERN", "has the code '%s', which does not match %s".formatted(code, Codes.CODE));
        }
    }

    private void fault(String place, String code, String detail) {
        faults.add(new SchemeFault("#" + place, code, "scheme " + scheme.code() + " " + detail));
    }
}
