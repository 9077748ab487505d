package mnr.reference.grouping;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.listing.Notice;
import mnr.reference.tag.ContentTagged;

@Schema(name = "Group")
record GroupView(
        @Schema(examples = "UNICEF_REPORTING") String scheme,
        @Schema(examples = "UNICEF_ESA") String group,
        @Schema(examples = "Eastern and Southern Africa") String name,

        @Schema(
                description = "The group that it is a part of; null at the top",
                nullable = true,
                examples = "UNICEF_SSA")
        @Nullable
        String parent,

        @Schema(description = "In a list, the list carries it once")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String notice)
        implements ContentTagged {

    static GroupView of(Scheme scheme, Group group) {
        return new GroupView(scheme.code(), group.code(), group.name(), group.parent(), Notice.TEXT);
    }

    static GroupView inList(Scheme scheme, Group group) {
        return new GroupView(scheme.code(), group.code(), group.name(), group.parent(), null);
    }
}
