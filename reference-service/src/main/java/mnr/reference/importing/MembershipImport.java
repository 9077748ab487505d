package mnr.reference.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import mnr.http.conditional.ETag;
import mnr.reference.grouping.ImportTarget;
import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Membership;
import mnr.reference.membership.Span;

/** One import: rows set against what a scheme holds. */
final class MembershipImport {

    private final ImportTarget target;
    private final Mode mode;
    private final List<ImportRow> rows;
    private final Set<String> touched;
    private final SortedMap<String, DatedMembership> after;

    private MembershipImport(ImportTarget target, Mode mode, List<RawRow> raw, Predicate<String> scope) {
        this.target = target;
        this.mode = mode;
        this.rows = raw.stream().map(row -> ImportRow.read(row, target)).toList();
        this.after = new TreeMap<>(target.members());
        this.touched = new TreeSet<>();
        if (mode == Mode.REPLACE) {
            target.members().keySet().stream().filter(scope).forEach(touched::add);
            after.keySet().removeAll(touched);
        }
        Map<String, List<ImportRow>> byCountry = rows.stream()
                .filter(row -> row.membership().isPresent())
                .collect(Collectors.groupingBy(ImportRow::country, TreeMap::new, Collectors.toList()));
        touched.addAll(byCountry.keySet());
        byCountry.forEach(this::take);
    }

    /** Of a whole scheme. */
    static MembershipImport of(ImportTarget target, Mode mode, List<RawRow> rows) {
        return new MembershipImport(target, mode, rows, _ -> true);
    }

    /** In place of all that one country holds. */
    static MembershipImport ofCountry(ImportTarget target, String country, List<RawRow> rows) {
        return new MembershipImport(target, Mode.REPLACE, rows, country::equals);
    }

    private void take(String country, List<ImportRow> ofCountry) {
        CountryRows claims = new CountryRows(ofCountry, target.of(country), mode);
        claims.check(target.exclusive());
        after.put(country, claims.after());
    }

    /** The whole membership as it is to be; of no meaning if the report refuses it. */
    SortedMap<String, DatedMembership> members() {
        return after;
    }

    ImportReport report(boolean dryRun) {
        List<ReportRow> told = rows.stream().map(this::told).collect(Collectors.toCollection(ArrayList::new));
        boolean refused = told.stream().anyMatch(row -> row.status() == Status.REFUSED);
        if (!refused) {
            touched.forEach(country -> told.addAll(removed(country)));
        }
        return new ImportReport(
                target.scheme(),
                mode,
                dryRun,
                ImportReport.counted(told),
                refused ? null : effectiveFrom().orElse(null),
                told,
                refused ? List.of() : warnings(),
                ETag.of((dryRun || refused ? target.digest() : target.digest(after)).value()));
    }

    private ReportRow told(ImportRow row) {
        Optional<Membership> said = row.membership();
        if (!row.isSound() || said.isEmpty()) {
            return ReportRow.of(row, Status.REFUSED, null);
        }
        Membership held = within(after.getOrDefault(row.country(), DatedMembership.NONE), said.get())
                .orElseThrow();
        List<Membership> before = target.of(row.country()).memberships();
        if (before.contains(held)) {
            return ReportRow.of(row, Status.UNCHANGED, null);
        }
        return before.stream()
                .filter(membership -> membership.group().equals(held.group())
                        && membership.period().overlaps(held.period()))
                .findFirst()
                .map(membership -> ReportRow.of(row, Status.CHANGED, Span.of(membership)))
                .orElseGet(() -> ReportRow.of(row, Status.ADDED, null));
    }

    private static Optional<Membership> within(DatedMembership all, Membership part) {
        return all.memberships().stream()
                .filter(membership -> membership.group().equals(part.group())
                        && membership.period().overlaps(part.period()))
                .findFirst();
    }

    private List<ReportRow> removed(String country) {
        DatedMembership held = after.getOrDefault(country, DatedMembership.NONE);
        return target.of(country).memberships().stream()
                .filter(membership -> within(held, membership).isEmpty())
                .map(membership -> ReportRow.removed(country, membership))
                .toList();
    }

    private Optional<LocalDate> effectiveFrom() {
        return touched.stream()
                .flatMap(country ->
                        target.of(country).firstDifference(after.getOrDefault(country, DatedMembership.NONE)).stream())
                .min(Comparator.naturalOrder());
    }

    private List<ImportWarning> warnings() {
        List<ImportWarning> warnings = new ArrayList<>();
        if (target.exclusive()) {
            for (String country : touched) {
                after.getOrDefault(country, DatedMembership.NONE)
                        .gaps()
                        .forEach(gap -> warnings.add(ImportWarning.gap(country, gap)));
            }
        }
        Set<String> emptied = new TreeSet<>(groups(target.members().values()));
        emptied.removeAll(groups(after.values()));
        emptied.forEach(group -> warnings.add(ImportWarning.emptyGroup(group)));
        return warnings;
    }

    private static Set<String> groups(Collection<DatedMembership> memberships) {
        return memberships.stream()
                .flatMap(membership -> membership.memberships().stream())
                .map(Membership::group)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
