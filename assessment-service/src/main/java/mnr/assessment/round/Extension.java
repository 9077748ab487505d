package mnr.assessment.round;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import mnr.assessment.restore.Epoch;
import mnr.http.conditional.ETag;

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

    @Column
    private long version;

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
        version++;
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

    /** Its own: who can read the round need not be able to read this. */
    ETag tag() {
        return Epoch.tag("x", version);
    }

    record Key(String round, String country) {}
}
