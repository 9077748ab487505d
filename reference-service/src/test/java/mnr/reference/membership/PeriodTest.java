package mnr.reference.membership;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeriodTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void theFirstDayIsInAndTheEndIsOut() {
        Period period = new Period(JANUARY, JULY);
        assertFalse(period.contains(JANUARY.minusDays(1)));
        assertTrue(period.contains(JANUARY));
        assertTrue(period.contains(JULY.minusDays(1)));
        assertFalse(period.contains(JULY));
    }

    @Test
    void anOpenPeriodGoesOn() {
        assertTrue(Period.since(JANUARY).contains(LocalDate.MAX));
    }

    @Test
    void aPeriodWithoutADayIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Period(JANUARY, JANUARY));
    }

    @Test
    void periodsThatTouchDoNotOverlapButMakeOne() {
        Period first = new Period(JANUARY, MARCH);
        Period second = new Period(MARCH, JULY);
        assertFalse(first.overlaps(second));
        assertEquals(Optional.of(new Period(JANUARY, JULY)), second.union(first));
    }

    @Test
    void periodsWithDaysBetweenStayApart() {
        assertEquals(Optional.empty(), new Period(JANUARY, MARCH).union(Period.since(MARCH.plusDays(1))));
    }

    @Test
    void theIntersectionOfTwoOpenPeriodsIsOpen() {
        assertEquals(Optional.of(Period.since(MARCH)), Period.since(JANUARY).intersection(Period.since(MARCH)));
    }
}
