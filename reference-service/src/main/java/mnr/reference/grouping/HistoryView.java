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
import mnr.reference.membership.Span;
import mnr.reference.tag.ContentTagged;

/** @param next where the next page starts; null on the last page */
@Schema(name = "MembershipHistory")
record HistoryView(
        @Schema(examples = "KEN") String country,
        List<HistoryItem> items,
        @Schema(examples = Notice.TEXT) String notice,
        @JsonIgnore @Nullable Cursor next)
        implements Paged, ContentTagged {

    @Schema(name = "MembershipPeriod")
    record HistoryItem(
            @Schema(examples = "WB_INCOME") String scheme,

            @Schema(
                    description = "A group without parts; in an exclusive scheme UNCLASSIFIED on the days without one",
                    examples = "WB_LMI")
            String group,

            @Schema(description = "Null if it has always been so", nullable = true, examples = "2015-07-01") @Nullable
            LocalDate from,

            @Schema(description = "The day after the last; null goes on", nullable = true, examples = "2027-07-01")
            @Nullable
            LocalDate to) {

        static HistoryItem of(String scheme, Span span) {
            return new HistoryItem(scheme, span.group(), span.from(), span.to());
        }

        /** Unique in a country's history, and in its order: a space comes before all that codes and dates are made of. */
        String key() {
            return scheme + " " + (from == null ? "" : from.toString()) + " " + group;
        }
    }

    static HistoryView of(String country, Page<HistoryItem> page) {
        return new HistoryView(country, page.items(), Notice.TEXT, page.next());
    }
}
