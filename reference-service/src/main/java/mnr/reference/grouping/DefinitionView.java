package mnr.reference.grouping;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.code.Codes;

/** What a scheme is, without its members: what is written, and what the log keeps. */
record DefinitionView(String name, boolean exclusive, List<DefinedGroup> groups) {

    DefinitionView {
        groups = List.copyOf(groups);
    }

    /** @param parent the group that it is a part of; null at the top */
    @Schema(name = "DefinedGroup")
    record DefinedGroup(
            @Schema(pattern = Codes.CODE, examples = "UNICEF_ESA")
            String group,

            @Schema(maxLength = SchemeRules.LONGEST_NAME, examples = "Eastern and Southern Africa")
            String name,

            @Schema(
                    description = "The group that it is a part of; null at the top",
                    nullable = true,
                    pattern = Codes.CODE,
                    examples = "UNICEF_SSA")
            @Nullable
            String parent) {

        static DefinedGroup of(Group group) {
            return new DefinedGroup(group.code(), group.name(), group.parent());
        }
    }

    static DefinitionView of(Scheme scheme) {
        return new DefinitionView(
                scheme.name(),
                scheme.isExclusive(),
                scheme.groups().stream().map(DefinedGroup::of).toList());
    }
}
