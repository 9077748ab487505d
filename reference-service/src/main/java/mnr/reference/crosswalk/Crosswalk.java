package mnr.reference.crosswalk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The mappings of the sub-domains of one edition to another's. */
@Entity
@Table(name = "crosswalk")
class Crosswalk {

    /**
     * Which one.
     *
     * @param edition whose sub-domains are mapped to
     * @param fromEdition whose sub-domains are mapped
     */
    @Embeddable
    record Id(
            String framework,
            String edition,

            @Column(name = "from_edition") String fromEdition) {

        Id reversed() {
            return new Id(framework, fromEdition, edition);
        }
    }

    @EmbeddedId
    private Id id;

    private String items;

    @Column(name = "edited_by")
    private UUID editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Crosswalk() {}

    /** @param mappings without faults */
    Crosswalk(Id id, List<Mapping> mappings, UUID by, Instant now) {
        this.id = id;
        this.items = MappingJson.write(mappings);
        this.editedBy = by;
        this.editedAt = now;
    }

    void replaceBy(List<Mapping> newer, UUID by, Instant now) {
        items = MappingJson.write(newer);
        editedBy = by;
        editedAt = now;
    }

    Id id() {
        return id;
    }

    List<Mapping> mappings() {
        return MappingJson.read(items);
    }
}
