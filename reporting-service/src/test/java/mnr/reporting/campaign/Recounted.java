package mnr.reporting.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** The cells that a campaign's newest states give, from scratch: lists of countries, lists of ranks. */
public final class Recounted {

    private final Campaign campaign;
    private final String kind;
    private final JsonNode round;

    private Recounted(Campaign campaign, String kind) {
        this.campaign = campaign;
        this.kind = kind;
        this.round = campaign.newest(Topics.ROUNDS).getOrDefault(campaign.round(), MissingNode.getInstance());
    }

    /** One line for each cell of a group that has members. */
    public static Map<String, String> cells(Campaign campaign, String kind) {
        return new Recounted(campaign, kind).cells();
    }

    /** The same line of a cell that the service serves. */
    public static Map<String, String> served(List<JsonNode> items) {
        Map<String, String> lines = new TreeMap<>();
        for (JsonNode item : items) {
            Map<String, Long> counts = new LinkedHashMap<>();
            item.get("counts")
                    .properties()
                    .forEach(
                            count -> counts.put(count.getKey(), count.getValue().asLong()));
            String cell = item.get("scheme").asText() + "/" + item.get("group").asText() + "/"
                    + item.get("item").asText();
            String line = line(
                    counts,
                    item.get("notApplicable").asLong(),
                    item.get("notAssessed").asLong(),
                    item.get("members").asLong(),
                    item.get("respondents").asLong(),
                    item.get("coverage").asText(),
                    item.get("median").asText(),
                    shares(item.get("derived").get("shares")),
                    item.get("derived").get("mean").asText());
            if (lines.put(cell, line) != null) {
                throw new AssertionError("served twice: " + cell);
            }
        }
        return lines;
    }

    private static String line(
            Map<String, Long> counts,
            long notApplicable,
            long notAssessed,
            long members,
            long respondents,
            String coverage,
            String median,
            List<String> shares,
            String mean) {
        return counts + " n/a " + notApplicable + " not assessed " + notAssessed + ", " + respondents + " of " + members
                + " = " + plain(coverage) + ", median " + median + ", shares " + shares + ", mean " + plain(mean);
    }

    /** In the order of the phases, which is that of the counts; none over nobody. */
    private static List<String> shares(JsonNode served) {
        return served.valueStream().map(share -> plain(share.asText())).toList();
    }

    private static List<String> shares(Collection<Long> counts, int n) {
        return n == 0
                ? List.of()
                : counts.stream().map(count -> plain(rounded(count, n))).toList();
    }

    private static String plain(String number) {
        return number.equals("null")
                ? number
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new TreeMap<>();
        campaign.newest(Topics.GROUPINGS).forEach((key, scheme) -> {
            if (scheme.path("part").asText().equals("SCHEME")) {
                members(scheme)
                        .forEach((group, members) -> campaign.items()
                                .forEach((item, subDomains) ->
                                        cells.put(key + "/" + group + "/" + item, cell(members, subDomains))));
            }
        });
        return cells;
    }

    /** The countries of the scope, by group. */
    private Map<String, Set<String>> members(JsonNode scheme) {
        Map<String, String> parents = new HashMap<>();
        for (JsonNode group : scheme.path("groups")) {
            parents.put(group.path("code").asText(), group.path("parent").asText());
        }
        Map<String, Set<String>> members = new HashMap<>();
        for (JsonNode country : round.path("scope")) {
            Set<String> groups = new HashSet<>();
            for (String leaf : leaves(scheme.path("scheme").asText(), country.asText())) {
                for (String group = leaf; !group.equals("null"); group = parents.getOrDefault(group, "null")) {
                    groups.add(group);
                }
            }
            if (groups.isEmpty() && scheme.path("exclusive").asBoolean()) {
                groups.add("UNCLASSIFIED");
            }
            groups.forEach(group ->
                    members.computeIfAbsent(group, _ -> new HashSet<>()).add(country.asText()));
        }
        return members;
    }

    private List<String> leaves(String scheme, String country) {
        LocalDate date = LocalDate.parse(round.path("referenceDate").asText());
        List<String> leaves = new ArrayList<>();
        for (JsonNode membership : campaign.newest(Topics.GROUPINGS)
                .getOrDefault(scheme + "/" + country, MissingNode.getInstance())
                .path("memberships")) {
            if (!date.isBefore(LocalDate.parse(membership.path("from").asText()))
                    && (membership.path("to").isNull()
                            || date.isBefore(
                                    LocalDate.parse(membership.path("to").asText())))) {
                leaves.add(membership.path("group").asText());
            }
        }
        return leaves;
    }

    private String cell(Set<String> members, List<String> subDomains) {
        Map<String, Long> counts = new LinkedHashMap<>();
        campaign.phases().forEach(phase -> counts.put(phase, 0L));
        List<Integer> floors = new ArrayList<>();
        long means = 0; // in sixtieths, which hold every mean of up to six whole numbers exactly
        int notApplicable = 0;
        int respondents = 0;
        for (String country : members) {
            List<Integer> ranks = new ArrayList<>();
            Boolean allNotApplicable = answers(country, subDomains, ranks);
            if (allNotApplicable == null) {
                continue;
            }
            respondents++;
            if (ranks.isEmpty()) {
                notApplicable += allNotApplicable ? 1 : 0;
                continue;
            }
            int floor = ranks.stream().mapToInt(Integer::intValue).min().orElseThrow();
            floors.add(floor);
            counts.merge(campaign.phases().get(floor - 1), 1L, Long::sum);
            int sum = ranks.stream().mapToInt(Integer::intValue).sum();
            means += 60L / ranks.size() * sum;
        }
        floors.sort(null);
        return line(
                counts,
                notApplicable,
                respondents - floors.size() - notApplicable,
                members.size(),
                respondents,
                rounded(respondents, members.size()),
                floors.isEmpty() ? "null" : campaign.phases().get(floors.get((floors.size() - 1) / 2) - 1),
                shares(counts.values(), floors.size()),
                rounded(means, 60L * floors.size()));
    }

    /** Whether all was not applicable, with the ranks of what was assessed; null if the country's answers do not count. */
    private @Nullable Boolean answers(String country, List<String> subDomains, List<Integer> ranks) {
        for (JsonNode body : campaign.newest(Topics.VALIDATED).values()) {
            if (body.path("country").asText().equals(country)
                    && body.path("kind").asText().equals(kind)
                    && body.path("state").asText().equals("VALIDATED")
                    && body.path("consent").path("aggregates").asBoolean()) {
                boolean allNotApplicable = true;
                for (JsonNode response : body.path("responses")) {
                    if (subDomains.contains(response.path("subDomain").asText())) {
                        String status = response.path("status").asText();
                        allNotApplicable &= status.equals("NOT_APPLICABLE");
                        if (status.equals("ASSESSED")) {
                            ranks.add(campaign.phases()
                                            .indexOf(response.path("phase").asText())
                                    + 1);
                        }
                    }
                }
                return allNotApplicable;
            }
        }
        return null;
    }

    private static String rounded(long numerator, long denominator) {
        return denominator == 0
                ? "null"
                : BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
