package mnr.reference.importing;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.code.Codes;
import mnr.reference.grouping.ImportTarget;
import mnr.reference.listing.Notice;
import mnr.reference.membership.Membership;
import mnr.reference.tag.ContentTagged;

/** What a country holds in a scheme. */
@Schema(name = "CountryMemberships")
record CountryMemberships(
        @Schema(examples = "KEN") String country,
        @Schema(examples = "WB_INCOME") String scheme,
        List<DatedGroup> items,
        @Schema(examples = Notice.TEXT) String notice)
        implements ContentTagged {

    CountryMemberships {
        items = List.copyOf(items);
    }

    /** @param to exclusive; null goes on */
    @Schema(name = "DatedGroup")
    record DatedGroup(
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

        static DatedGroup of(Membership membership) {
            return new DatedGroup(
                    membership.group(),
                    membership.period().from(),
                    membership.period().to());
        }
    }

    static CountryMemberships of(ImportTarget target, String country) {
        return new CountryMemberships(
                country,
                target.scheme(),
                target.of(country).memberships().stream().map(DatedGroup::of).toList(),
                Notice.TEXT);
    }
}
