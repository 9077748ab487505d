package mnr.reference.grouping;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** One membership of one country in one scheme, as queries know it; rows are written by statements. */
@SuppressWarnings("UnusedVariable") // queries read the fields
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
}
