package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import mnr.reference.csv.Csv;
import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Membership;
import mnr.reference.membership.Period;
import mnr.reference.seed.InvalidSeedException;
import mnr.reference.seed.SeedFiles;

/** The three files that schemes, groups and memberships ship in, read as definitions of schemes. */
final class GroupingFiles {

    static final String SCHEMES = "countries/schemes.csv";
    static final String GROUPS = "countries/groups.csv";
    static final String MEMBERSHIPS = "countries/memberships.csv";

    /** @param crosses two schemes with a space between them */
    private record SchemeRow(
            String code,
            String name,
            boolean exclusive,
            @Nullable String crosses) {}

    private record GroupRow(
            String scheme,
            String code,
            String name,
            @Nullable String parent) {}

    /** @param to exclusive; null goes on */
    private record MembershipRow(
            String scheme,
            String group,
            String iso3,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean holdsNoDay() {
            return to != null && !from.isBefore(to);
        }

        Membership membership() {
            return new Membership(group, new Period(from, to));
        }
    }

    private final List<SchemeRow> schemes;
    private final List<GroupRow> groups;
    private final List<MembershipRow> memberships;

    private GroupingFiles(SeedFiles files) {
        this.schemes = Csv.read(files.read(SCHEMES), SchemeRow.class);
        this.groups = Csv.read(files.read(GROUPS), GroupRow.class);
        this.memberships = Csv.read(files.read(MEMBERSHIPS), MembershipRow.class);
    }

    /**
     * The schemes, a crossing after the schemes that it crosses.
     *
     * @param countries those that may be members
     * @throws InvalidSeedException with all faults of all schemes
     */
    static List<SchemeDefinition> read(SeedFiles files, Set<String> countries) {
        GroupingFiles read = new GroupingFiles(files);
        reject(MEMBERSHIPS, read.strayRows());
        List<SchemeDefinition> definitions = read.definitions();
        reject(
                SCHEMES,
                definitions.stream()
                        .map(definition -> SchemeRules.faults(definition, countries))
                        .flatMap(Collection::stream)
                        .map(SchemeFault::detail)
                        .toList());
        return definitions;
    }

    private List<String> strayRows() {
        Set<String> known = schemes.stream().map(SchemeRow::code).collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        groups.stream()
                .filter(row -> !known.contains(row.scheme()))
                .forEach(row -> faults.add(row + " names no scheme"));
        for (MembershipRow row : memberships) {
            if (!known.contains(row.scheme())) {
                faults.add(row + " names no scheme");
            } else if (row.holdsNoDay()) {
                faults.add(row + " holds no day");
            }
        }
        return faults;
    }

    private List<SchemeDefinition> definitions() {
        return schemes.stream().map(this::definition).toList();
    }

    private SchemeDefinition definition(SchemeRow scheme) {
        String crosses = Objects.requireNonNullElse(scheme.crosses(), "");
        return new SchemeDefinition(
                scheme.code(),
                scheme.name(),
                scheme.exclusive(),
                crosses.isBlank() ? List.of() : List.of(crosses.split(" ", -1)),
                groups.stream()
                        .filter(row -> row.scheme().equals(scheme.code()))
                        .map(row -> new Group(row.code(), row.name(), row.parent()))
                        .toList(),
                members(scheme.code()));
    }

    private SortedMap<String, DatedMembership> members(String scheme) {
        return memberships.stream()
                .filter(row -> row.scheme().equals(scheme))
                .collect(Collectors.groupingBy(
                        MembershipRow::iso3,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(MembershipRow::membership, Collectors.toList()),
                                DatedMembership::of)));
    }

    private static void reject(String path, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidSeedException(path, faults);
        }
    }
}
