package mnr.reference.grouping;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import mnr.http.conditional.ETag;
import mnr.reference.digest.CanonicalJson;
import mnr.reference.membership.DatedMembership;

/**
 * What an import meets: a scheme with its members as they are.
 *
 * @param leaves the groups that a country can be put into
 * @param parents the groups that are unions of others
 * @param countries all that there are
 * @param members by country
 */
public record ImportTarget(
        String scheme,
        boolean exclusive,
        Set<String> leaves,
        Set<String> parents,
        Set<String> countries,
        SortedMap<String, DatedMembership> members) {

    public ImportTarget {
        leaves = Set.copyOf(leaves);
        parents = Set.copyOf(parents);
        countries = Set.copyOf(countries);
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    /** That of all memberships, as they are read as JSON. */
    public ETag tag() {
        return tag(members);
    }

    /** The tag that the scheme has with other members. */
    public ETag tag(Map<String, DatedMembership> others) {
        return ETag.of(CanonicalJson.digest(Map.of("scheme", scheme, "members", new TreeMap<>(others)))
                .value());
    }

    public DatedMembership of(String country) {
        return members.getOrDefault(country, DatedMembership.NONE);
    }
}
