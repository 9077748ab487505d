package mnr.reference.grouping;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.grouping.DefinitionView.DefinedGroup;
import mnr.reference.listing.Notice;
import mnr.reference.tag.ContentTagged;

@Schema(name = "GroupingScheme")
record SchemeView(
        @Schema(examples = "UNICEF_REPORTING") String scheme,
        @Schema(examples = "UNICEF reporting regions") String name,

        @Schema(
                description = "Whether a country is in one group at a time; it is in UNCLASSIFIED when in none",
                examples = "true")
        boolean exclusive,

        @Schema(description = "The two schemes that a crossing is derived from; else empty", examples = "[]")
        List<String> crosses,

        @Schema(description = "In the order to show them, without UNCLASSIFIED. Not in lists")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<DefinedGroup> groups,

        @Schema(description = "In a list, the list carries it once")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String notice)
        implements ContentTagged {

    static SchemeView of(Scheme scheme) {
        return view(scheme, DefinitionView.of(scheme).groups(), Notice.TEXT);
    }

    static SchemeView inList(Scheme scheme) {
        return view(scheme, null, null);
    }

    private static SchemeView view(Scheme scheme, @Nullable List<DefinedGroup> groups, @Nullable String notice) {
        return new SchemeView(scheme.code(), scheme.name(), scheme.isExclusive(), scheme.crosses(), groups, notice);
    }
}
