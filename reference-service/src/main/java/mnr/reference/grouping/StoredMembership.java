package mnr.reference.grouping;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import mnr.reference.membership.Membership;
import mnr.reference.membership.Period;

/** One membership of one country in one scheme, as a row. */
@Entity
@Table(name = "membership")
class StoredMembership {

    @Embeddable
    record Id(
            @Column(name = "scheme") String scheme,
            @Column(name = "country") String country,
            @Column(name = "group_code") String group,
            @Column(name = "valid_from") LocalDate from) {}

    @EmbeddedId
    private Id id;

    @Column(name = "valid_to")
    private @Nullable LocalDate to;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected StoredMembership() {}

    StoredMembership(String scheme, String country, Membership membership) {
        this.id =
                new Id(scheme, country, membership.group(), membership.period().from());
        this.to = membership.period().to();
    }

    Id id() {
        return id;
    }

    /** Ends on the day on which the other one does, or goes on as it does. */
    void endAs(StoredMembership other) {
        to = other.to;
    }

    Membership membership() {
        return new Membership(id.group(), new Period(id.from(), to));
    }
}
