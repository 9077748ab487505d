package mnr.reference.country;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import mnr.reference.change.Origin;
import mnr.reference.csv.Csv;
import mnr.reference.digest.Digest;
import mnr.reference.seed.InvalidSeedException;
import mnr.reference.seed.SeedFiles;
import mnr.reference.seed.SeedSource;
import mnr.reference.seed.SeedUnit;

/**
 * The countries that ship. One that is no longer in the file stays: a country never goes away. One that people have
 * written since is theirs: what ships for it from then on is left out.
 */
@ApplicationScoped
@Priority(2) // before the groupings, whose members they are
class CountrySeed implements SeedSource {

    private static final String FILE = "countries/countries.csv";

    private static final Logger LOG = Logger.getLogger(CountrySeed.class);

    private final Countries countries;

    CountrySeed(Countries countries) {
        this.countries = countries;
    }

    @Override
    public List<SeedUnit> units(SeedFiles files) {
        byte[] file = files.read(FILE);
        List<CountryRow> rows = Csv.read(file, CountryRow.class);
        List<String> faults = CountryRow.faults(rows);
        if (!faults.isEmpty()) {
            throw new InvalidSeedException(FILE, faults);
        }
        return List.of(new SeedUnit("countries", Digest.of(file), () -> rows.forEach(this::load)));
    }

    private void load(CountryRow row) {
        if (countries.find(row.iso3()).filter(Country::isKeptByPeople).isPresent()) {
            LOG.infof("seed left out, people keep the country themselves country=%s", row.iso3());
        } else {
            countries.describe(row, Origin.shipped());
        }
    }
}
