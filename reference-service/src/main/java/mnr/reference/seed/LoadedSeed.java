package mnr.reference.seed;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import mnr.reference.digest.Digest;

/** A unit as last loaded. */
@Entity
@Table(name = "loaded_seed")
class LoadedSeed {

    @Id
    private String unit;

    private String digest;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected LoadedSeed() {}

    LoadedSeed(SeedUnit unit, Instant now) {
        this.unit = unit.name();
        this.digest = unit.digest().value();
        this.loadedAt = now;
    }

    boolean is(Digest content) {
        return digest.equals(content.value());
    }

    void replaceBy(SeedUnit newer, Instant now) {
        digest = newer.digest().value();
        loadedAt = now;
    }
}
