package mnr.reporting.cell;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is shown of a cell. Ratios are rounded here and nowhere before: half up, to 4 digits, null over zero.
 *
 * @param counts by phase, in the edition's order, zeros included
 * @param members countries of the group at the reference date, within the round's scope
 * @param median the lower median: the phase of the country at place (n + 1) / 2, rounded down, from the lowest phase
 * @param shares derived: each count over n
 * @param mean derived: the mean of the countries' means of ranks
 */
public record Figures(
        Map<String, Long> counts,
        long n,
        long notApplicable,
        long notAssessed,
        long members,
        long respondents,
        @Nullable BigDecimal coverage,
        @Nullable String median,
        @Nullable Map<String, BigDecimal> shares,
        @Nullable BigDecimal mean) {

    private static final int DIGITS = 4;

    public static Figures of(Tally tally, List<String> phases, long members) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int rank = 1; rank <= phases.size(); rank++) {
            counts.put(phases.get(rank - 1), tally.count(rank));
        }
        return new Figures(
                counts,
                tally.n(),
                tally.notApplicable(),
                tally.notAssessed(),
                members,
                tally.respondents(),
                ratio(tally.respondents(), members),
                median(tally, phases),
                shares(counts, tally.n()),
                mean(tally));
    }

    private static @Nullable Map<String, BigDecimal> shares(Map<String, Long> counts, long n) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        counts.forEach((phase, count) -> {
            BigDecimal share = ratio(count, n);
            if (share != null) {
                shares.put(phase, share);
            }
        });
        return shares.isEmpty() ? null : shares;
    }

    private static @Nullable String median(Tally tally, List<String> phases) {
        long place = (tally.n() + 1) / 2;
        long below = 0;
        for (int rank = 1; rank <= phases.size() && place > 0; rank++) {
            below += tally.count(rank);
            if (below >= place) {
                return phases.get(rank - 1);
            }
        }
        return null;
    }

    /** Σ sums[m - 1] / m over n, brought to one denominator before anything is divided. */
    private static @Nullable BigDecimal mean(Tally tally) {
        List<Long> sums = tally.sums();
        BigInteger denominator = BigInteger.ONE;
        for (int assessed = 2; assessed <= sums.size(); assessed++) {
            BigInteger next = BigInteger.valueOf(assessed);
            denominator = denominator.divide(denominator.gcd(next)).multiply(next);
        }
        BigInteger numerator = BigInteger.ZERO;
        for (int assessed = 1; assessed <= sums.size(); assessed++) {
            BigInteger weight = denominator.divide(BigInteger.valueOf(assessed));
            numerator = numerator.add(BigInteger.valueOf(sums.get(assessed - 1)).multiply(weight));
        }
        return ratio(numerator, denominator.multiply(BigInteger.valueOf(tally.n())));
    }

    private static @Nullable BigDecimal ratio(long numerator, long denominator) {
        return ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static @Nullable BigDecimal ratio(BigInteger numerator, BigInteger denominator) {
        return denominator.signum() == 0
                ? null
                : new BigDecimal(numerator).divide(new BigDecimal(denominator), DIGITS, RoundingMode.HALF_UP);
    }
}
