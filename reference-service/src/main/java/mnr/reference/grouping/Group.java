package mnr.reference.grouping;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * A group of a scheme.
 *
 * @param parent the group that this one is a part of, null for a group at the top
 */
@Embeddable
record Group(
        @Column(name = "code") String code,
        @Column(name = "name") String name,
        @Column(name = "parent") @Nullable String parent) {

    /** Where an exclusive scheme puts the countries that it has no group for: computed, never stored or listed. */
    static final String UNCLASSIFIED = "UNCLASSIFIED";

    static Group unclassified() {
        return new Group(UNCLASSIFIED, "Unclassified", null);
    }

    boolean isUnclassified() {
        return code.equals(UNCLASSIFIED);
    }
}
