package mnr.assessment.replica;

import static java.util.Objects.requireNonNull;

/** A record of {@code mnr.reference.countries.v1}, as far as this service reads it. */
record CountryRecord(String country, long revision) {

    static final String TOPIC = "mnr.reference.countries.v1";

    CountryRecord {
        requireNonNull(country);
    }
}
