package mnr.reference.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;
import mnr.reference.code.Codes;
import mnr.reference.grouping.ImportTarget;
import mnr.reference.listing.Notice;
import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Membership;
import mnr.reference.rendering.Format;

/** All memberships of a scheme, as they can be imported again. */
@Schema(name = "Memberships")
record MembershipsDocument(
        @Schema(examples = "WB_INCOME") String scheme,

        @Schema(description = "By country, first day and group")
        List<Item> items,

        @Schema(examples = Notice.TEXT) String notice,
        @JsonIgnore ETag tag)
        implements Tagged {

    private static final String LINE_END = "\r\n";

    /** @param to exclusive; null goes on */
    @Schema(name = "CountryMembership")
    record Item(
            @Schema(pattern = "^[A-Z]{3}$", examples = "KEN")
            String country,

            @Schema(pattern = Codes.CODE, examples = "WB_LMI")
            String group,

            @Schema(examples = "2015-07-01") LocalDate from,

            @Schema(
                    description = "The day after the last; null goes on",
                    nullable = true,
                    format = "date",
                    examples = "2027-07-01")
            @Nullable
            LocalDate to) {

        static Item of(String country, Membership membership) {
            return new Item(
                    country,
                    membership.group(),
                    membership.period().from(),
                    membership.period().to());
        }

        String line() {
            return String.join(",", country, group, from.toString(), to == null ? "" : to.toString());
        }
    }

    MembershipsDocument {
        items = List.copyOf(items);
    }

    /** Whole: its tag is what an import has to know. */
    static MembershipsDocument of(ImportTarget target) {
        return new MembershipsDocument(
                target.scheme(),
                items(target.members()).toList(),
                Notice.TEXT,
                ETag.of(target.digest().value()));
    }

    /** Of one day alone: a thing of its own, whose tag is no form of the whole's. */
    static MembershipsDocument of(ImportTarget target, LocalDate day) {
        return new MembershipsDocument(
                target.scheme(),
                items(target.members())
                        .filter(item -> !day.isBefore(item.from()) && (item.to() == null || day.isBefore(item.to())))
                        .toList(),
                Notice.TEXT,
                ETag.of(target.digest().value() + "-" + day));
    }

    private static Stream<Item> items(SortedMap<String, DatedMembership> members) {
        return members.entrySet().stream().flatMap(MembershipsDocument::items);
    }

    private static Stream<Item> items(Map.Entry<String, DatedMembership> country) {
        return country.getValue().memberships().stream().map(membership -> Item.of(country.getKey(), membership));
    }

    /** As a CSV file; there is nothing in codes and dates that would have to be quoted. */
    String csv() {
        StringBuilder text = new StringBuilder(String.join(",", RawRow.COLUMNS)).append(LINE_END);
        items.forEach(item -> text.append(item.line()).append(LINE_END));
        return text.toString();
    }

    /** The tag of the CSV file, which is another form of the same. */
    ETag csvTag() {
        return tag.in(Format.CSV.ending());
    }
}
