package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import mnr.reference.membership.DatedMembership;

/**
 * What {@code mnr.reference.groupings.v1} says of one country in one scheme: its whole dated membership, at the leaves.
 *
 * @param part always MEMBERSHIPS
 * @param effectiveFrom the first day whose groups are others than in the state before; null, and then absent, if it has
 *     not changed since it was first loaded
 */
record CountryMembershipsState(
        String part,
        String scheme,
        String country,
        List<MembershipState> memberships,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate effectiveFrom,
        long revision) {

    /** @param to exclusive; null goes on until further notice */
    record MembershipState(
            String group, LocalDate from, @Nullable LocalDate to) {}

    static CountryMembershipsState of(
            String scheme,
            String country,
            DatedMembership membership,
            @Nullable LocalDate effectiveFrom,
            long revision) {
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
                effectiveFrom,
                revision);
    }
}
