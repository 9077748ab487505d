package mnr.reporting.cell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a cell holds, or by how much it changes: whole numbers only, so that adding and taking away is exact in any order.
 *
 * <p>{@code counts[r - 1]} are the countries whose floor is the phase of rank r (for a sub-domain: the phase itself).
 * {@code sums[m - 1]} adds up the ranks of the countries that assessed exactly m of the item's sub-domains: the sum of
 * the countries' means is the true fraction Σ sums[m - 1] / m.
 */
public final class Tally {

    /** Changes nothing; neutral in {@link #plus}. */
    public static final Tally ZERO = new Tally(new long[0], 0, 0, new long[0]);

    private final long[] counts;
    private final long notApplicable;
    private final long notAssessed;
    private final long[] sums;

    private Tally(long[] counts, long notApplicable, long notAssessed, long[] sums) {
        this.counts = counts;
        this.notApplicable = notApplicable;
        this.notAssessed = notAssessed;
        this.sums = sums;
    }

    public static Tally of(List<Long> counts, long notApplicable, long notAssessed, List<Long> sums) {
        return new Tally(trimmed(toArray(counts)), notApplicable, notAssessed, trimmed(toArray(sums)));
    }

    static Tally ofNotApplicable() {
        return new Tally(new long[0], 1, 0, new long[0]);
    }

    static Tally ofNotAssessed() {
        return new Tally(new long[0], 0, 1, new long[0]);
    }

    /** One country that assessed {@code assessed} sub-domains, the lowest at rank {@code floor}, ranks adding up to {@code sum}. */
    static Tally ofAssessed(int floor, int assessed, long sum) {
        long[] counts = new long[floor];
        counts[floor - 1] = 1;
        long[] sums = new long[assessed];
        sums[assessed - 1] = sum;
        return new Tally(counts, 0, 0, sums);
    }

    public Tally plus(Tally other) {
        return new Tally(
                trimmed(added(counts, other.counts)),
                Math.addExact(notApplicable, other.notApplicable),
                Math.addExact(notAssessed, other.notAssessed),
                trimmed(added(sums, other.sums)));
    }

    public Tally negated() {
        return new Tally(
                Arrays.stream(counts).map(Math::negateExact).toArray(),
                Math.negateExact(notApplicable),
                Math.negateExact(notAssessed),
                Arrays.stream(sums).map(Math::negateExact).toArray());
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    /** The countries at the phase of a rank from 1. */
    public long count(int rank) {
        return rank <= counts.length ? counts[rank - 1] : 0;
    }

    /** The counts by rank, without the zeros at the end. */
    public List<Long> counts() {
        return Arrays.stream(counts).boxed().toList();
    }

    public long notApplicable() {
        return notApplicable;
    }

    public long notAssessed() {
        return notAssessed;
    }

    /** The sums of ranks by number of assessed sub-domains, without the zeros at the end. */
    public List<Long> sums() {
        return Arrays.stream(sums).boxed().toList();
    }

    /** The countries with a phase. */
    public long n() {
        return Arrays.stream(counts).sum();
    }

    /** Every country that answered, whatever it answered. */
    public long respondents() {
        return n() + notApplicable + notAssessed;
    }

    private static long[] toArray(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] added(long[] one, long[] other) {
        long[] sum = Arrays.copyOf(one, Math.max(one.length, other.length));
        for (int i = 0; i < other.length; i++) {
            sum[i] = Math.addExact(sum[i], other[i]);
        }
        return sum;
    }

    /** Zeros at the end say nothing: without them, equal tallies are equal arrays, whatever made them. */
    private static long[] trimmed(long[] values) {
        int length = values.length;
        while (length > 0 && values[length - 1] == 0) {
            length--;
        }
        return length == values.length ? values : Arrays.copyOf(values, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally
                && notApplicable == tally.notApplicable
                && notAssessed == tally.notAssessed
                && Arrays.equals(counts, tally.counts)
                && Arrays.equals(sums, tally.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(LongStream.concat(
                        LongStream.concat(Arrays.stream(counts), LongStream.of(notApplicable, notAssessed)),
                        Arrays.stream(sums))
                .toArray());
    }

    @Override
    public String toString() {
        return "Tally" + counts() + " n/a " + notApplicable + " not assessed " + notAssessed + " sums " + sums();
    }
}
