package mnr.reference.country;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.reference.publication.StateRecord;
import mnr.reference.publication.StateSource;

/** The states on {@code mnr.reference.countries.v1}, one a country. */
@ApplicationScoped
class CountryStates implements StateSource {

    static final String TOPIC = "mnr.reference.countries.v1";

    private final Countries countries;

    CountryStates(Countries countries) {
        this.countries = countries;
    }

    @Override
    public List<StateRecord> states() {
        return countries.all().stream().map(CountryStates::of).toList();
    }

    @Override
    public List<StateRecord> statesOf(String topic, String thing) {
        return topic.equals(TOPIC)
                ? countries.find(thing).map(CountryStates::of).stream().toList()
                : List.of();
    }

    private static StateRecord of(Country country) {
        return new StateRecord(TOPIC, country.iso3(), revision -> CountryState.of(country, revision));
    }
}
