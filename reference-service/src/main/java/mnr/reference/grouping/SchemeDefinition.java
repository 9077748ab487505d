package mnr.reference.grouping;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import mnr.reference.membership.DatedMembership;

/**
 * A scheme as somebody defines it: its groups and its members.
 *
 * @param crosses the two schemes that it is derived from, or none
 * @param groups in the order to show them; empty for a crossing, whose groups follow from the schemes crossed
 * @param members by country (ISO 3166-1 alpha-3); empty for a crossing as well
 */
record SchemeDefinition(
        String code,
        String name,
        boolean exclusive,
        List<String> crosses,
        List<Group> groups,
        SortedMap<String, DatedMembership> members) {

    SchemeDefinition {
        crosses = List.copyOf(crosses);
        groups = List.copyOf(groups);
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }
}
