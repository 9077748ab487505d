package mnr.reference.grouping;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import mnr.reference.country.Countries;
import mnr.reference.digest.CanonicalJson;
import mnr.reference.seed.SeedFiles;
import mnr.reference.seed.SeedSource;
import mnr.reference.seed.SeedUnit;

/** The schemes that ship, each a unit of its own: a change to one does not put back what was imported to another. */
@ApplicationScoped
@Priority(1) // after the countries, who are the members
class GroupingSeed implements SeedSource {

    private final Schemes schemes;
    private final Countries countries;

    GroupingSeed(Schemes schemes, Countries countries) {
        this.schemes = schemes;
        this.countries = countries;
    }

    @Override
    public List<SeedUnit> units(SeedFiles files) {
        return GroupingFiles.read(files, countries.names().keySet()).stream()
                .map(definition -> new SeedUnit(
                        "schemes/" + definition.code(),
                        CanonicalJson.digest(definition),
                        () -> schemes.define(definition)))
                .toList();
    }
}
