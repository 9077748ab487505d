package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;
import mnr.reference.country.Countries;
import mnr.reference.country.GroupFilter;

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

    Set<String> members(Scheme scheme, Group group, LocalDate day) {
        if (group.isUnclassified()) {
            Set<String> unclassified = new TreeSet<>(countries.names().keySet());
            unclassified.removeAll(classified(scheme, day));
            return unclassified;
        }
        return memberships.membersOn(day, scheme.code(), scheme.tree().leaves(group.code()));
    }

    private Set<String> classified(Scheme scheme, LocalDate day) {
        Set<String> all = scheme.groups().stream().map(Group::code).collect(Collectors.toSet());
        return memberships.membersOn(day, scheme.code(), all);
    }

    @Override
    public Set<String> members(String schemeCode, @Nullable String groupCode, LocalDate day) {
        Scheme scheme = schemes.find(schemeCode).orElseThrow(() -> unknown("scheme", "There is no such scheme."));
        if (groupCode == null) {
            return classified(scheme, day);
        }
        Group group = scheme.group(groupCode).orElseThrow(() -> unknown("group", "The scheme has no such group."));
        return members(scheme, group, day);
    }

    private static RuntimeException unknown(String parameter, String detail) {
        return INVALID_PARAMETER.with().violations(List.of(Violation.of(parameter, "UNKNOWN_VALUE", detail)));
    }
}
