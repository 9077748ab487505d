package mnr.reporting.intake;

import static java.util.Objects.requireNonNull;

/** What reporting reads of {@code mnr.reference.countries.v1}. */
record CountryRecord(String country, long revision, String name) implements Revised {

    CountryRecord {
        requireNonNull(country, "country is missing");
        requireNonNull(name, "name is missing");
    }

    @Override
    public String key() {
        return country;
    }
}
