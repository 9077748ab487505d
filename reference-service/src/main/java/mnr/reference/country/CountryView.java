package mnr.reference.country;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;
import mnr.reference.digest.CanonicalJson;
import mnr.reference.language.InLanguage;
import mnr.reference.language.LanguageTag;
import mnr.reference.listing.Notice;

/** @param language the one agreed on */
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

        @Schema(
                description = "The language of the name: en, if there is none in the one that is asked for",
                implementation = String.class,
                examples = "fr")
        LanguageTag nameLanguage,

        @Schema(
                description = "The names by language: of ar, en, es, fr, ru and zh those in which there is one. Not in"
                        + " lists")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Map<String, String> names,

        @Schema(description = "In a list, the list carries it once")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String notice,

        @JsonIgnore LanguageTag language)
        implements Tagged, InLanguage {

    static CountryView of(Country country, LanguageTag language) {
        return view(country, language, byTag(country), Notice.TEXT);
    }

    static CountryView inList(Country country, LanguageTag language) {
        return view(country, language, null, null);
    }

    private static Map<String, String> byTag(Country country) {
        Map<String, String> names = new TreeMap<>();
        Names.of(country).forEach((language, name) -> names.put(language.value(), name));
        return names;
    }

    private static CountryView view(
            Country country, LanguageTag language, @Nullable Map<String, String> names, @Nullable String notice) {
        Named named = Names.of(country, language);
        return new CountryView(
                country.iso3(), country.iso2(), country.m49(), named.name(), named.language(), names, notice, language);
    }

    @Override
    public Stream<LanguageTag> languages() {
        return Stream.of(nameLanguage);
    }

    /** Of the country as it is named in English, in the form of the language agreed on. */
    @Override
    @JsonIgnore
    public ETag tag() {
        String english = names == null ? name : names.getOrDefault(Names.ENGLISH.value(), name);
        ETag tag = ETag.of(CanonicalJson.digest(
                        new CountryView(country, iso2, m49, english, Names.ENGLISH, names, notice, Names.ENGLISH))
                .value());
        return language.equals(Names.ENGLISH) ? tag : tag.in(language.value());
    }
}
