package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import mnr.reference.change.Changes;
import mnr.reference.country.Countries;
import mnr.reference.membership.DatedMembership;
import mnr.reference.publication.StateRecord;
import mnr.reference.publication.StateSource;

/**
 * The states on {@code mnr.reference.groupings.v1}: a scheme's memberships, one record for every country even if it has
 * none, and then the scheme, so that a consumer that reads in order mostly finds it complete.
 */
@ApplicationScoped
class GroupingStates implements StateSource {

    static final String TOPIC = "mnr.reference.groupings.v1";

    private final Schemes schemes;
    private final Memberships memberships;
    private final Countries countries;
    private final Changes changes;

    GroupingStates(Schemes schemes, Memberships memberships, Countries countries, Changes changes) {
        this.changes = changes;
        this.schemes = schemes;
        this.memberships = memberships;
        this.countries = countries;
    }

    @Override
    public List<StateRecord> states() {
        Set<String> codes = countries.codes();
        return schemes.all().stream()
                .flatMap(scheme -> statesOf(scheme, codes).stream())
                .toList();
    }

    /** @param thing a scheme */
    @Override
    public List<StateRecord> statesOf(String topic, String thing) {
        return topic.equals(TOPIC)
                ? schemes.find(thing)
                        .map(scheme -> statesOf(scheme, countries.codes()))
                        .orElse(List.of())
                : List.of();
    }

    private List<StateRecord> statesOf(Scheme scheme, Set<String> codes) {
        Map<String, DatedMembership> members = memberships.of(scheme.code());
        Map<String, LocalDate> effects = changes.lastEffects(scheme.code());
        List<StateRecord> states = new ArrayList<>();
        codes.forEach(country -> states.add(ofCountry(
                scheme.code(), country, members.getOrDefault(country, DatedMembership.NONE), effects.get(country))));
        states.add(new StateRecord(TOPIC, scheme.code(), revision -> SchemeState.of(scheme, members, revision)));
        return states;
    }

    private static StateRecord ofCountry(
            String scheme, String country, DatedMembership membership, @Nullable LocalDate effectiveFrom) {
        return new StateRecord(
                TOPIC,
                scheme + "/" + country,
                revision -> CountryMembershipsState.of(scheme, country, membership, effectiveFrom, revision));
    }
}
