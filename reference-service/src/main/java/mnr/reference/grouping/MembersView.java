package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Cursor;
import mnr.http.page.Page;
import mnr.http.page.Paged;
import mnr.reference.listing.Notice;
import mnr.reference.tag.ContentTagged;

/** @param next where the next page starts; null on the last page */
@Schema(name = "Members")
record MembersView(
        @Schema(examples = "UNICEF_REPORTING") String scheme,
        @Schema(examples = "UNICEF_SSA") String group,

        @Schema(description = "The day of the membership", examples = "2026-01-01")
        LocalDate asOf,

        List<MemberView> items,
        @Schema(examples = Notice.TEXT) String notice,
        @JsonIgnore @Nullable Cursor next)
        implements Paged, ContentTagged {

    @Schema(name = "Member")
    record MemberView(
            @Schema(examples = "KEN") String country,
            @Schema(examples = "Kenya") String name) {}

    static MembersView of(Scheme scheme, Group group, LocalDate asOf, Page<MemberView> page) {
        return new MembersView(scheme.code(), group.code(), asOf, page.items(), Notice.TEXT, page.next());
    }
}
