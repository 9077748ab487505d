package mnr.reference.country;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Cursor;
import mnr.http.page.Page;
import mnr.http.page.Paged;
import mnr.reference.language.InLanguage;
import mnr.reference.language.LanguageTag;
import mnr.reference.listing.Notice;
import mnr.reference.tag.ContentTagged;

/** @param next where the next page starts; null on the last page */
@Schema(name = "Countries")
record CountryList(
        List<CountryView> items,

        @Schema(
                description = "That of the names, where they have one in it",
                implementation = String.class,
                examples = "fr")
        LanguageTag language,

        @Schema(examples = Notice.TEXT) String notice,
        @JsonIgnore @Nullable Cursor next)
        implements Paged, ContentTagged, InLanguage {

    static CountryList of(Page<CountryView> page, LanguageTag language) {
        return new CountryList(page.items(), language, Notice.TEXT, page.next());
    }

    @Override
    public Stream<LanguageTag> languages() {
        return Stream.concat(Stream.of(language), items.stream().map(CountryView::nameLanguage));
    }
}
