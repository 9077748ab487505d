package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Cursor;
import mnr.http.page.Page;
import mnr.http.page.Paged;
import mnr.reference.country.Named;
import mnr.reference.language.InLanguage;
import mnr.reference.language.LanguageTag;
import mnr.reference.listing.Notice;
import mnr.reference.membership.Span;
import mnr.reference.tag.ContentTagged;

/** @param next where the next page starts; null on the last page */
@Schema(name = "Members")
record MembersView(
        @Schema(examples = "UNICEF_REPORTING") String scheme,
        @Schema(examples = "UNICEF_SSA") String group,

        @Schema(description = "The day of the membership", examples = "2026-01-01")
        LocalDate asOf,

        List<MemberView> items,

        @Schema(
                description = "That of the names, where they have one in it",
                implementation = String.class,
                examples = "fr")
        LanguageTag language,

        @Schema(examples = Notice.TEXT) String notice,
        @JsonIgnore @Nullable Cursor next)
        implements Paged, ContentTagged, InLanguage {

    @Schema(name = "Member")
    record MemberView(
            @Schema(examples = "KEN") String country,
            @Schema(examples = "Kenya") String name,

            @Schema(
                    description = "The language of the name: en, if there is none in the one that is asked for",
                    implementation = String.class,
                    examples = "fr")
            LanguageTag nameLanguage,

            @Schema(
                    description = "Since when it is a member without a break; null if it has always been one, which is"
                            + " only so in UNCLASSIFIED",
                    nullable = true,
                    examples = "2015-01-01")
            @Nullable
            LocalDate from,

            @Schema(description = "The day after the last; null goes on", nullable = true, examples = "2027-07-01")
            @Nullable
            LocalDate to) {

        static MemberView of(String country, Named name, Span span) {
            return new MemberView(country, name.name(), name.language(), span.from(), span.to());
        }
    }

    static MembersView of(Scheme scheme, Group group, LocalDate asOf, Page<MemberView> page, LanguageTag language) {
        return new MembersView(scheme.code(), group.code(), asOf, page.items(), language, Notice.TEXT, page.next());
    }

    @Override
    public Stream<LanguageTag> languages() {
        return Stream.concat(Stream.of(language), items.stream().map(MemberView::nameLanguage));
    }
}
