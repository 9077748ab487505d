/**
 * Campaigns: planned, opened and closed by the secretariat, each over one edition and an explicit list of countries.
 *
 * <p>Every change is published on {@code mnr.assessment.rounds.v1} in the transaction that makes it.
 */
@NullMarked
package mnr.assessment.round;

import org.jspecify.annotations.NullMarked;
