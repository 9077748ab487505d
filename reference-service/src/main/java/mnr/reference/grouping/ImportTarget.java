package mnr.reference.grouping;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import mnr.reference.digest.CanonicalJson;
import mnr.reference.digest.Digest;
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

    /** Of all memberships. */
    public Digest digest() {
        return digest(members);
    }

    /** The one that it has with other members. */
    public Digest digest(Map<String, DatedMembership> others) {
        return CanonicalJson.digest(Map.of("scheme", scheme, "members", new TreeMap<>(others)));
    }

    public DatedMembership of(String country) {
        return members.getOrDefault(country, DatedMembership.NONE);
    }
}
