package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;
import mnr.reference.country.Countries;
import mnr.reference.country.GroupFilter;
import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Membership;
import mnr.reference.membership.Span;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/** Who is in a group on a day: of a parent the union of its parts, of UNCLASSIFIED those whom the scheme leaves out. */
@ApplicationScoped
class Groups implements GroupFilter {

    private final Schemes schemes;
    private final Memberships memberships;
    private final Countries countries;

    Groups(Schemes schemes, Memberships memberships, Countries countries) {
        this.schemes = schemes;
        this.memberships = memberships;
        this.countries = countries;
    }

    /** By country, and since when and until when it is one without a break. */
    SortedMap<String, Span> members(Scheme scheme, Group group, LocalDate day) {
        Map<String, DatedMembership> members = memberships.of(scheme.code());
        Function<DatedMembership, List<Span>> spans =
                group.isUnclassified() ? Groups::unclassified : membership -> within(scheme, group, membership);
        SortedMap<String, Span> found = new TreeMap<>();
        for (String country : countries.codes()) {
            spans.apply(members.getOrDefault(country, DatedMembership.NONE)).stream()
                    .filter(span -> span.contains(day))
                    .findFirst()
                    .ifPresent(span -> found.put(country, span));
        }
        return found;
    }

    private static List<Span> unclassified(DatedMembership membership) {
        return membership.spans(Group.UNCLASSIFIED).stream()
                .filter(span -> span.group().equals(Group.UNCLASSIFIED))
                .toList();
    }

    private static List<Span> within(Scheme scheme, Group group, DatedMembership membership) {
        Set<String> leaves = scheme.tree().leaves(group.code());
        return DatedMembership.of(membership.memberships().stream()
                        .filter(part -> leaves.contains(part.group()))
                        .map(part -> new Membership(group.code(), part.period()))
                        .toList())
                .spans();
    }

    @Override
    public Set<String> members(String schemeCode, @Nullable String groupCode, LocalDate day) {
        Scheme scheme = schemes.find(schemeCode).orElseThrow(() -> unknown("scheme", "There is no such scheme."));
        if (groupCode == null) {
            return memberships.membersOn(
                    day,
                    scheme.code(),
                    scheme.groups().stream().map(Group::code).collect(Collectors.toSet()));
        }
        Group group = scheme.group(groupCode).orElseThrow(() -> unknown("group", "The scheme has no such group."));
        return members(scheme, group, day).keySet();
    }

    private static RuntimeException unknown(String parameter, String detail) {
        return INVALID_PARAMETER.with().violations(List.of(Violation.of(parameter, "UNKNOWN_VALUE", detail)));
    }
}
