package mnr.reference.country;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** An area that can be assessed, by its ISO 3166-1 alpha-3 code. */
@Entity
@Table(name = "country")
class Country {

    @Id
    private String iso3;

    private @Nullable String iso2;
    private @Nullable String m49;
    private String name;
    private boolean written;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Country() {}

    Country(CountryRow row) {
        this.iso3 = row.iso3();
        this.name = row.name();
        describe(row);
    }

    /** Takes other codes and another name on. */
    final void describe(CountryRow row) {
        iso2 = row.iso2();
        m49 = row.m49();
        name = row.name();
    }

    /** From now on people keep it, and no version of the service that ships another one. */
    void takeOver() {
        written = true;
    }

    boolean isKeptByPeople() {
        return written;
    }

    CountryRow row() {
        return new CountryRow(iso3, iso2, m49, name);
    }

    String iso3() {
        return iso3;
    }

    @Nullable
    String iso2() {
        return iso2;
    }

    /** Three digits, leading zeros kept. */
    @Nullable
    String m49() {
        return m49;
    }

    String name() {
        return name;
    }
}
