package mnr.reference.grouping;

import java.util.List;
import java.util.SortedMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.grouping.DefinitionView.DefinedGroup;
import mnr.reference.membership.DatedMembership;

/** A scheme as somebody writes it: without its members. */
@Schema(name = "DefineScheme")
record DefineScheme(
        @Schema(maxLength = SchemeRules.LONGEST_NAME, examples = "UNICEF reporting regions")
        String name,

        @Schema(
                description = "Whether a country is in one group at a time; it is in UNCLASSIFIED when in none",
                examples = "true")
        boolean exclusive,

        @Schema(description = "In the order to show them; without UNCLASSIFIED, which is there by itself")
        List<DefinedGroup> groups) {

    DefineScheme {
        groups = List.copyOf(groups);
    }

    SchemeDefinition definition(String code, SortedMap<String, DatedMembership> members) {
        return new SchemeDefinition(
                code,
                name.strip(),
                exclusive,
                List.of(),
                groups.stream()
                        .map(group -> new Group(group.group(), group.name().strip(), group.parent()))
                        .toList(),
                members);
    }
}
