package mnr.reference.membership;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whole days.
 *
 * @param from the first day
 * @param to the day after the last one; null goes on until further notice
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a period from " + from + " to " + to + " holds no day");
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(Period other) {
        return intersection(other).isPresent();
    }

    public Optional<Period> intersection(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = earlier(to, other.to);
        return end != null && !start.isBefore(end) ? Optional.empty() : Optional.of(new Period(start, end));
    }

    /** Both as one, if no day lies between them. */
    public Optional<Period> union(Period other) {
        boolean inOrder = !from.isAfter(other.from);
        Period first = inOrder ? this : other;
        Period second = inOrder ? other : this;
        if (first.to != null && first.to.isBefore(second.from)) {
            return Optional.empty();
        }
        LocalDate end = first.to == null || second.to == null ? null : later(first.to, second.to);
        return Optional.of(new Period(first.from, end));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
