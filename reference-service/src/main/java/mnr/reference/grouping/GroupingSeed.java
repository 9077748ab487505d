package mnr.reference.grouping;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import mnr.reference.change.Origin;
import mnr.reference.country.Countries;
import mnr.reference.digest.CanonicalJson;
import mnr.reference.seed.SeedFiles;
import mnr.reference.seed.SeedSource;
import mnr.reference.seed.SeedUnit;

/**
 * The schemes that ship, each a unit of its own: a change to one does not put back what was imported to another. One that
 * people have written since, or imported to, is theirs: what ships for it from then on is left out.
 */
@ApplicationScoped
@Priority(1) // after the countries, who are the members
class GroupingSeed implements SeedSource {

    private static final Logger LOG = Logger.getLogger(GroupingSeed.class);

    private final Schemes schemes;
    private final Countries countries;

    GroupingSeed(Schemes schemes, Countries countries) {
        this.schemes = schemes;
        this.countries = countries;
    }

    @Override
    public List<SeedUnit> units(SeedFiles files) {
        return GroupingFiles.read(files, countries.codes()).stream()
                .map(definition -> new SeedUnit(
                        "schemes/" + definition.code(), CanonicalJson.digest(definition), () -> load(definition)))
                .toList();
    }

    private void load(SchemeDefinition definition) {
        if (schemes.find(definition.code()).filter(Scheme::isKeptByPeople).isPresent()) {
            LOG.infof("seed left out, people keep the scheme themselves scheme=%s", definition.code());
        } else {
            schemes.define(definition, Origin.shipped());
        }
    }
}
