/**
 * Campaigns: planned, revised, opened, extended and closed by the secretariat, each over one edition and an explicit list of
 * countries; and until when which country may answer.
 *
 * <p>Every change of a round is published on {@code mnr.assessment.rounds.v1} in the transaction that makes it. More time for
 * a single country is nobody else's business and is not.
 */
@NullMarked
package mnr.assessment.round;

import org.jspecify.annotations.NullMarked;
