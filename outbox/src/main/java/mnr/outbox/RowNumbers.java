package mnr.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static java.util.stream.Collectors.joining;

/** Rising numbers of rows as texts. Most of them follow each other, so that both forms name runs of numbers. */
final class RowNumbers {

    // far more than a batch has; a text that says more is none of ours
    private static final int MOST = 1_000_000;

    private static final int RADIX = Character.MAX_RADIX;

    private RowNumbers() {}

    /**
     * As short as can be: each run by its distance from the end of the one before and, if it is longer than one number,
     * {@code +} and how many follow, all in base 36. A thousand numbers with gaps take some two thousand letters.
     */
    static String brief(List<Long> rising) {
        StringBuilder text = new StringBuilder();
        long end = 0;
        for (Run run : runs(rising)) {
            text.append(text.isEmpty() ? "" : ",").append(Long.toString(run.first - end, RADIX));
            if (run.last > run.first) {
                text.append('+').append(Long.toString(run.last - run.first, RADIX));
            }
            end = run.last;
        }
        return text.toString();
    }

    /** What {@link #brief} wrote; nothing for any other text. */
    static Optional<List<Long>> read(String brief) {
        try {
            List<Long> numbers = new ArrayList<>();
            long end = 0;
            for (String run : brief.split(",", -1)) {
                String[] parts = run.split("\\+", 2);
                long first = end + Long.parseLong(parts[0], RADIX);
                long more = parts.length == 2 ? Long.parseLong(parts[1], RADIX) : 0;
                if (more < 0 || more > MOST - numbers.size()) {
                    return Optional.empty();
                }
                for (long following = 0; following <= more; following++) {
                    numbers.add(first + following);
                }
                end = first + more;
            }
            return Optional.of(numbers);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** As PostgreSQL writes an {@code int8multirange}. */
    static String multirange(List<Long> rising) {
        return runs(rising).stream()
                .map(run -> "[" + run.first + ',' + run.last + ']')
                .collect(joining(",", "{", "}"));
    }

    private static List<Run> runs(List<Long> rising) {
        List<Run> runs = new ArrayList<>();
        for (long number : rising) {
            if (!runs.isEmpty() && runs.getLast().last == number - 1) {
                runs.addLast(new Run(runs.removeLast().first, number));
            } else {
                runs.add(new Run(number, number));
            }
        }
        return runs;
    }

    private record Run(long first, long last) {}
}
