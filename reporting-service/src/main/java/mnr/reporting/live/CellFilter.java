package mnr.reporting.live;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;
import mnr.reporting.cell.Edition;
import mnr.reporting.cell.Kind;
import mnr.reporting.cell.Scheme;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/** Which cells are asked for; null asks for all. */
record CellFilter(
        String round,
        Kind kind,
        @Nullable String scheme,
        @Nullable String group,
        @Nullable String item) {

    boolean admits(Scheme candidate) {
        return scheme == null || scheme.equals(candidate.code());
    }

    boolean admitsGroup(String candidate) {
        return group == null || group.equals(candidate);
    }

    boolean admitsItem(String candidate) {
        return item == null || item.equals(candidate);
    }

    /** Refuses what names nothing: a filter that could never find anything is a mistake, not an empty list. */
    void requireKnown(Edition edition, List<Scheme> schemes) {
        List<Violation> unknown = new ArrayList<>();
        if (schemes.stream().noneMatch(this::admits)) {
            unknown.add(Violation.of("scheme", "UNKNOWN_VALUE", "No scheme has this code."));
        } else if (schemes.stream()
                .filter(this::admits)
                .flatMap(candidate -> candidate.groups().stream())
                .noneMatch(this::admitsGroup)) {
            unknown.add(Violation.of("group", "UNKNOWN_VALUE", "No group has this code in the schemes asked for."));
        }
        if (item != null && !edition.hasItem(item)) {
            unknown.add(Violation.of("item", "UNKNOWN_VALUE", "The round's edition has no item of this code."));
        }
        if (!unknown.isEmpty()) {
            throw INVALID_PARAMETER.with().violations(unknown);
        }
    }
}
