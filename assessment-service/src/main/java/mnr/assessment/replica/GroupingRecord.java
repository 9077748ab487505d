package mnr.assessment.replica;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** A record of {@code mnr.reference.groupings.v1}, as far as this service reads it. */
record GroupingRecord(String part) {

    static final String TOPIC = "mnr.reference.groupings.v1";
    static final String SCHEME = "SCHEME";
    static final String MEMBERSHIPS = "MEMBERSHIPS";

    GroupingRecord {
        requireNonNull(part);
    }

    record Scheme(String scheme, Contents memberships, long revision) {
        Scheme {
            requireNonNull(scheme);
            requireNonNull(memberships);
        }
    }

    /**
     * What makes the scheme whole.
     *
     * @param count of its dated memberships
     * @param digest of them, as {@link MembershipDigest} computes it
     */
    record Contents(int count, String digest) {
        Contents {
            requireNonNull(digest);
        }
    }

    record CountryMemberships(String scheme, String country, List<Membership> memberships, long revision) {
        CountryMemberships {
            requireNonNull(scheme);
            requireNonNull(country);
            memberships = List.copyOf(memberships);
        }
    }

    /**
     * @param from inclusive
     * @param to exclusive; null is open-ended
     */
    record Membership(
            String group, LocalDate from, @Nullable LocalDate to) {
        Membership {
            requireNonNull(group);
            requireNonNull(from);
        }
    }
}
