package mnr.http.thing;

import java.util.Set;

import jakarta.inject.Singleton;

import mnr.http.access.Regions;

@Singleton
class ProgrammeRegions implements Regions {

    @Override
    public Set<String> countriesOf(Set<String> programmeGroups) {
        return programmeGroups.contains("UNICEF_ESARO") ? Set.of("KEN", "UGA") : Set.of();
    }
}
