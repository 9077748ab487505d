package mnr.reference.country;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.listing.Notice;
import mnr.reference.tag.ContentTagged;

@Schema(name = "Country")
record CountryView(
        @Schema(description = "ISO 3166-1 alpha-3, or XKX or CHI", examples = "KEN")
        String country,

        @Schema(description = "ISO 3166-1 alpha-2; null where there is none", nullable = true, examples = "KE")
        @Nullable
        String iso2,

        @Schema(description = "UN M49, three digits; null where there is none", nullable = true, examples = "404")
        @Nullable
        String m49,

        @Schema(examples = "Kenya") String name,

        @Schema(description = "In a list, the list carries it once")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String notice)
        implements ContentTagged {

    static CountryView of(Country country) {
        return view(country, Notice.TEXT);
    }

    static CountryView inList(Country country) {
        return view(country, null);
    }

    private static CountryView view(Country country, @Nullable String notice) {
        return new CountryView(country.iso3(), country.iso2(), country.m49(), country.name(), notice);
    }
}
