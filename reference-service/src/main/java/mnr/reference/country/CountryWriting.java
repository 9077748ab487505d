package mnr.reference.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.http.conditional.Precondition;
import mnr.http.problem.Violation;
import mnr.reference.change.Origin;
import mnr.reference.publication.Publication;
import mnr.reference.publication.WriterLock;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;
import static mnr.reference.problem.ReferenceProblem.COUNTRY_CODE_TAKEN;

/** Writes a country and publishes it, in one transaction. */
@ApplicationScoped
class CountryWriting {

    private static final Pattern ISO3 = Pattern.compile("[A-Z]{3}");

    private final Countries countries;
    private final WriterLock lock;
    private final Publication publication;

    CountryWriting(Countries countries, WriterLock lock, Publication publication) {
        this.countries = countries;
        this.lock = lock;
        this.publication = publication;
    }

    /** What came of it, and whether it was not there before. */
    record Written(Country country, boolean created) {}

    @Transactional
    Written write(String iso3, DescribeCountry body, Precondition precondition, Origin origin) {
        lock.take();
        Optional<Country> known = countries.find(iso3);
        if (known.isPresent()) {
            precondition.requireCurrent(
                    CountryView.of(known.get(), Names.ENGLISH).tag());
        } else {
            requireCode(iso3);
            precondition.requireAbsent();
        }
        CountryRow row = body.row(iso3);
        refuseTaken(row);
        Country country = countries.describe(row, origin);
        if (known.isPresent()) {
            publication.publishChanged(CountryStates.TOPIC, iso3);
        } else {
            // in every scheme it is a country without a group
            publication.publishChanged();
        }
        return new Written(country, known.isEmpty());
    }

    private static void requireCode(String iso3) {
        if (!ISO3.matcher(iso3).matches()) {
            throw INVALID_PARAMETER
                    .with()
                    .violations(List.of(Violation.of(
                            "country", "WRONG_FORMAT", "A country's code is three capital letters (ISO 3166-1).")));
        }
    }

    private void refuseTaken(CountryRow row) {
        List<Violation> taken = new ArrayList<>();
        for (Country other : countries.all()) {
            if (other.iso3().equals(row.iso3())) {
                continue;
            }
            if (row.iso2() != null && Objects.equals(row.iso2(), other.iso2())) {
                taken.add(Violation.at("#/iso2", "TAKEN", row.iso2() + " is the code of " + other.iso3() + "."));
            }
            if (row.m49() != null && Objects.equals(row.m49(), other.m49())) {
                taken.add(Violation.at("#/m49", "TAKEN", row.m49() + " is the code of " + other.iso3() + "."));
            }
        }
        if (!taken.isEmpty()) {
            throw COUNTRY_CODE_TAKEN.with("country", row.iso3()).violations(taken);
        }
    }
}
