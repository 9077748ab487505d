package mnr.reference.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Days in one group as a reader sees them, who may meet a group that nobody has entered: UNCLASSIFIED.
 *
 * @param from the first day; null if it has always been so
 * @param to the day after the last one; null goes on until further notice
 */
public record Span(
        String group, @Nullable LocalDate from, @Nullable LocalDate to) {

    public static Span of(Membership membership) {
        return new Span(
                membership.group(),
                membership.period().from(),
                membership.period().to());
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
