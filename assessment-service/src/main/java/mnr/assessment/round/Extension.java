package mnr.assessment.round;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import static java.time.temporal.ChronoUnit.MICROS;

/** More time for one country than the round has. */
@Entity
@IdClass(Extension.Key.class)
@Table(name = "round_extension")
class Extension {

    @Id
    private String round;

    @Id
    private String country;

    @Column
    private Instant until;

    @Column
    private String reason;

    @Column(name = "granted_by")
    private UUID grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    protected Extension() {}

    Extension(String round, String country) {
        this.round = round;
        this.country = country;
    }

    void grant(ExtendCountry asked, UUID by, Instant now) {
        until = asked.until().truncatedTo(MICROS);
        reason = asked.reason();
        grantedBy = by;
        grantedAt = now;
    }

    String country() {
        return country;
    }

    /** Exclusive. */
    Instant until() {
        return until;
    }

    String reason() {
        return reason;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    record Key(String round, String country) {}
}
