package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import mnr.reference.digest.Digest;
import mnr.reference.membership.DatedMembership;

/**
 * What {@code mnr.reference.groupings.v1} says of a scheme under its own key.
 *
 * @param part always SCHEME
 * @param memberships tells a consumer whether it holds all of them
 */
record SchemeState(
        String part,
        String scheme,
        String name,
        boolean exclusive,
        List<String> crosses,
        List<GroupState> groups,
        MembershipsState memberships,
        long revision) {

    record GroupState(String code, String name, @Nullable String parent) {}

    /**
     * @param count of the memberships of all countries
     * @param digest of the lines {@code country,group,from,to}, sorted by bytes
     */
    record MembershipsState(int count, Digest digest) {

        static MembershipsState of(Map<String, DatedMembership> members) {
            List<String> lines = members.entrySet().stream()
                    .flatMap(country -> lines(country.getKey(), country.getValue()))
                    .sorted() // codes and dates are ASCII, in which characters sort as bytes do
                    .toList();
            return new MembershipsState(lines.size(), Digest.ofLines(lines.stream()));
        }

        private static Stream<String> lines(String country, DatedMembership membership) {
            return membership.memberships().stream().map(part -> {
                LocalDate to = part.period().to();
                return String.join(
                        ",", country, part.group(), part.period().from().toString(), Objects.toString(to, ""));
            });
        }
    }

    static SchemeState of(Scheme scheme, Map<String, DatedMembership> members, long revision) {
        return new SchemeState(
                "SCHEME",
                scheme.code(),
                scheme.name(),
                scheme.isExclusive(),
                scheme.crosses(),
                scheme.groups().stream()
                        .map(group -> new GroupState(group.code(), group.name(), group.parent()))
                        .toList(),
                MembershipsState.of(members),
                revision);
    }
}
