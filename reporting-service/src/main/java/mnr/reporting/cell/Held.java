package mnr.reporting.cell;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

/**
 * What is held, at one moment, of the things that decide where positions count.
 *
 * @param editions those that have arrived whole
 * @param memberships by scheme and country; an empty list is a country that no group holds, a missing one is not known
 */
public record Held(
        Map<String, Round> rounds,
        Map<EditionKey, Edition> editions,
        Map<String, Scheme> schemes,
        Map<MembershipsKey, List<Membership>> memberships) {

    public record EditionKey(String framework, String edition) {}

    public record MembershipsKey(String scheme, String country) {}

    public @Nullable Edition editionOf(Round round) {
        return editions.get(new EditionKey(round.framework(), round.edition()));
    }

    /** The groups of a scheme that hold a country on a date; empty while that is not known. */
    public Optional<Set<String>> groupsOf(Scheme scheme, String country, LocalDate date) {
        return Optional.ofNullable(memberships.get(new MembershipsKey(scheme.code(), country)))
                .flatMap(known -> scheme.groupsOf(known, date));
    }

    /** How many countries of a round's scope each group of a scheme holds at the reference date. */
    public Map<String, Long> members(Scheme scheme, Round round) {
        return round.scope().stream()
                .flatMap(country -> groupsOf(scheme, country, round.referenceDate()).stream())
                .flatMap(Set::stream)
                .collect(groupingBy(identity(), counting()));
    }
}
