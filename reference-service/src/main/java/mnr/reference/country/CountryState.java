package mnr.reference.country;

import org.jspecify.annotations.Nullable;

/** What {@code mnr.reference.countries.v1} says of a country. */
record CountryState(
        String country, @Nullable String iso2, @Nullable String m49, String name, long revision) {

    static CountryState of(Country country, long revision) {
        return new CountryState(country.iso3(), country.iso2(), country.m49(), country.name(), revision);
    }
}
