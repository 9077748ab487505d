package mnr.http.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Dates and instants as requests carry them (RFC 3339), of the years 0001 to 9999: what has another year is written in
 * four digits by nobody and kept by no database.
 */
public final class Rfc3339 {

    /** What a date looks like, for a person. */
    public static final String A_DATE = "a date such as 2026-01-31, of the years 0001 to 9999";

    /** What an instant looks like, for a person. */
    public static final String AN_INSTANT = "an instant such as 2026-01-31T12:00:00Z, of the years 0001 to 9999";

    private Rfc3339() {}

    /** Throws a DateTimeException when the text is none. */
    public static LocalDate date(String text) {
        return ofACommonYear(LocalDate.parse(text));
    }

    /** Throws a DateTimeException when the text is none. */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        ofACommonYear(instant.atOffset(ZoneOffset.UTC).toLocalDate());
        return instant;
    }

    private static LocalDate ofACommonYear(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new DateTimeException("years are 0001 to 9999");
        }
        return date;
    }
}
