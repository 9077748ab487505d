package mnr.acceptance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import mnr.acceptance.Submission.ResponseAnswer;

import static java.math.RoundingMode.HALF_UP;

/**
 * The live view once more, straight from the submitted answers: counted anew for every cell, sharing no code with the
 * reporting service.
 */
final class Recount {

    private final World.Edition edition;
    private final Set<String> scope;
    private final List<Submission> submissions;

    Recount(World.Edition edition, Set<String> scope, Collection<Submission> submissions) {
        this.edition = edition;
        this.scope = Set.copyOf(scope);
        this.submissions = submissions.stream().filter(Submission::aggregates).toList();
    }

    /** What a cell must show. */
    record Expected(
            SortedMap<String, Long> counts,
            long notApplicable,
            long notAssessed,
            long members,
            long respondents,
            @Nullable BigDecimal coverage,
            @Nullable String median,
            @Nullable SortedMap<String, BigDecimal> shares,
            @Nullable BigDecimal mean) {}

    Expected cell(Set<String> group, String item) {
        long members = group.stream().filter(scope::contains).count();
        List<Submission> respondents = submissions.stream()
                .filter(submission -> group.contains(submission.country()) && scope.contains(submission.country()))
                .toList();
        List<Integer> ordinals = new ArrayList<>();
        long notApplicable = 0;
        long notAssessed = 0;
        for (Submission respondent : respondents) {
            ResponseAnswer standing = standing(respondent, item);
            switch (standing.status()) {
                case "NOT_APPLICABLE" -> notApplicable++;
                case "NOT_ASSESSED" -> notAssessed++;
                default ->
                    ordinals.add(edition.phases().indexOf(standing.phase().orElseThrow()));
            }
        }
        ordinals.sort(Integer::compareTo);
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int phase = 0; phase < edition.phases().size(); phase++) {
            int ordinal = phase;
            counts.put(
                    edition.phases().get(phase),
                    ordinals.stream().filter(value -> value == ordinal).count());
        }
        long n = ordinals.size();
        return new Expected(
                counts,
                notApplicable,
                notAssessed,
                members,
                respondents.size(),
                members == 0 ? null : ratio(respondents.size(), members),
                n == 0 ? null : edition.phases().get(ordinals.get((int) (n - 1) / 2)),
                n == 0 ? null : shares(counts, n),
                n == 0 ? null : mean(respondents, item, n));
    }

    private static SortedMap<String, BigDecimal> shares(SortedMap<String, Long> counts, long n) {
        SortedMap<String, BigDecimal> shares = new TreeMap<>();
        counts.forEach((phase, count) -> shares.put(phase, ratio(count, n)));
        return shares;
    }

    /** The mean of the countries' means, over one common denominator. */
    private BigDecimal mean(List<Submission> respondents, String item, long n) {
        BigInteger whole = BigInteger.ONE;
        for (int count = 2; count <= subDomains(item).size(); count++) {
            whole = whole.multiply(BigInteger.valueOf(count));
        }
        BigInteger sum = BigInteger.ZERO;
        for (Submission respondent : respondents) {
            List<Integer> ranks = subDomains(item).stream()
                    .map(respondent.answers()::get)
                    .flatMap(answer -> answer.phase().stream())
                    .map(phase -> edition.phases().indexOf(phase) + 1)
                    .toList();
            if (!ranks.isEmpty()) {
                BigInteger total = BigInteger.valueOf(
                        ranks.stream().mapToLong(Integer::longValue).sum());
                sum = sum.add(whole.multiply(total).divide(BigInteger.valueOf(ranks.size())));
            }
        }
        return new BigDecimal(sum).divide(new BigDecimal(whole.multiply(BigInteger.valueOf(n))), 4, HALF_UP);
    }

    private static BigDecimal ratio(long part, long of) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 4, HALF_UP);
    }

    /** A sub-domain's answer itself; for a capability or the whole the lowest assessed phase. */
    private ResponseAnswer standing(Submission respondent, String item) {
        List<ResponseAnswer> answers =
                subDomains(item).stream().map(respondent.answers()::get).toList();
        return answers.stream()
                .flatMap(answer -> answer.phase().stream())
                .min((left, right) -> Integer.compare(
                        edition.phases().indexOf(left), edition.phases().indexOf(right)))
                .map(ResponseAnswer::assessed)
                .orElseGet(() -> ResponseAnswer.without(
                        answers.stream().allMatch(answer -> answer.status().equals("NOT_APPLICABLE"))
                                ? "NOT_APPLICABLE"
                                : "NOT_ASSESSED"));
    }

    private List<String> subDomains(String item) {
        Map<String, List<String>> items = new LinkedHashMap<>(edition.capabilities());
        items.put("OVERALL", edition.subDomains());
        edition.subDomains().forEach(code -> items.put(code, List.of(code)));
        return items.getOrDefault(item, List.of());
    }

    List<String> items() {
        List<String> items = new ArrayList<>(edition.subDomains());
        items.addAll(edition.capabilities().keySet());
        items.add("OVERALL");
        return items;
    }
}
