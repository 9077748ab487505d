package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What {@code mnr.reference.groupings.v1} says of one country in one scheme: its whole dated membership, at the leaves.
 *
 * @param part always MEMBERSHIPS
 */
record CountryMembershipsState(
        String part, String scheme, String country, List<MembershipState> memberships, long revision) {

    /** @param to exclusive; null goes on until further notice */
    record MembershipState(
            String group, LocalDate from, @Nullable LocalDate to) {}

    static CountryMembershipsState of(String scheme, String country, DatedMembership membership, long revision) {
        return new CountryMembershipsState(
                "MEMBERSHIPS",
                scheme,
                country,
                membership.memberships().stream()
                        .map(part -> new MembershipState(
                                part.group(),
                                part.period().from(),
                                part.period().to()))
                        .toList(),
                revision);
    }
}
