package mnr.bench.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Samples of one thing, in the order in which they were taken.
 *
 * @param values at least one, all finite
 */
public record Series(List<Double> values) {

    /** How sure the interval of the median is to hold it, where there are enough samples for that. */
    static final double CONFIDENCE = 0.9;

    public Series {
        values = List.copyOf(values);
        if (values.isEmpty() || values.stream().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("no samples, or one that is no number: " + values);
        }
    }

    /** The ratios of samples that were taken pairwise; a sample of {@code limit} that is zero is refused. */
    public static Series ratios(Series measured, Series limit) {
        if (measured.values.size() != limit.values.size()) {
            throw new IllegalArgumentException("not pairs: " + measured + ", " + limit);
        }
        return new Series(IntStream.range(0, measured.values.size())
                .mapToObj(pair -> measured.values.get(pair) / limit.values.get(pair))
                .toList());
    }

    public double median() {
        return median(sorted(values));
    }

    /** The median absolute deviation from the median, as a fraction of the median; zero if the median is. */
    public double spread() {
        double median = median();
        if (median == 0) {
            return 0;
        }
        List<Double> deviations =
                values.stream().map(value -> Math.abs(value - median)).toList();
        return median(sorted(deviations)) / Math.abs(median);
    }

    /**
     * Where the median of all the samples that could be taken lies, with a confidence of 90 % or more, whatever their
     * distribution: between the k-th smallest and the k-th largest sample, with the largest k for which a fair coin thrown n
     * times would show fewer than k heads or fewer than k tails in at most 10 % of the cases. Up to four samples cannot give that
     * much: then it is all of them.
     */
    public Interval interval() {
        List<Double> sorted = sorted(values);
        int cut = 0;
        while (2 * (cut + 1) < sorted.size() && coverage(cut + 1, sorted.size()) >= CONFIDENCE) {
            cut++;
        }
        return new Interval(sorted.get(cut), sorted.get(sorted.size() - 1 - cut));
    }

    /** The chance that the median lies between the samples that are left when {@code cut} are cut off at each end. */
    static double coverage(int cut, int samples) {
        double combinations = 1;
        double outside = 0;
        for (int heads = 0; heads <= cut; heads++) {
            outside += combinations;
            combinations = combinations * (samples - heads) / (heads + 1);
        }
        return 1 - 2 * outside / Math.pow(2, samples);
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static List<Double> sorted(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(Double::compare);
        return sorted;
    }
}
