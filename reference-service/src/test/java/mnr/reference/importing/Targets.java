package mnr.reference.importing;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import mnr.reference.grouping.ImportTarget;
import mnr.reference.membership.DatedMembership;

/** Schemes of two leaves, LOW and HIGH, and their parent ALL; the countries are KEN, NPL and UGA. */
final class Targets {

    private static final Set<String> COUNTRIES = Set.of("KEN", "NPL", "UGA");
    private static final RowLimit LIMIT = new RowLimit(100_000);

    private Targets() {}

    static ImportTarget exclusive(String... rows) {
        return target(true, rows);
    }

    static ImportTarget target(boolean exclusive, String... rows) {
        return new ImportTarget(
                "S", exclusive, Set.of("LOW", "HIGH"), Set.of("ALL"), COUNTRIES, members(exclusive, rows));
    }

    /** Of lines {@code country,group,from,to}. */
    static List<RawRow> rows(String... lines) {
        return CsvBody.read(new StringReader("country,group,from,to\n" + String.join("\n", lines)), LIMIT);
    }

    private static SortedMap<String, DatedMembership> members(boolean exclusive, String... lines) {
        ImportTarget empty =
                new ImportTarget("S", exclusive, Set.of("LOW", "HIGH"), Set.of("ALL"), COUNTRIES, new TreeMap<>());
        return lines.length == 0
                ? new TreeMap<>()
                : MembershipImport.of(empty, Mode.MERGE, rows(lines)).members();
    }

    /** As lines {@code country,group,from,to}. */
    static List<String> lines(Map<String, DatedMembership> members) {
        return members.entrySet().stream()
                .flatMap(country -> country.getValue().memberships().stream()
                        .map(membership -> MembershipsDocument.Item.of(country.getKey(), membership)
                                .line()))
                .sorted()
                .collect(Collectors.toList());
    }
}
