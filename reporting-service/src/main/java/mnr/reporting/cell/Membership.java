package mnr.reporting.cell;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A country's belonging to a leaf group.
 *
 * @param from the first day
 * @param to the first day on which it no longer holds; null when open
 */
public record Membership(
        String group, LocalDate from, @Nullable LocalDate to) {

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || date.isBefore(to));
    }
}
