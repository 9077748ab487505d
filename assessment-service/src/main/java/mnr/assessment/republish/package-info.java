/**
 * Sends again everything that is in force, for a reader who has lost it or came late.
 */
@NullMarked
package mnr.assessment.republish;

import org.jspecify.annotations.NullMarked;
