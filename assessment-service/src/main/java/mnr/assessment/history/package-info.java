/**
 * What became of an assessment, who did it and when: entries that are only ever added, each chained to the one before.
 *
 * <p>Whoever changes an assessment holds its row's lock and records the change in the same transaction. The entries tell the
 * timeline and the difference of any two states; {@link mnr.assessment.history.ChainCheck} finds the first place where they,
 * or what the assessment says now, were changed in another way.
 */
@NullMarked
package mnr.assessment.history;

import org.jspecify.annotations.NullMarked;
