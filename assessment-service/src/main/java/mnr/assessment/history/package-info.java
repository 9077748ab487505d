/**
 * What became of an assessment, who did it and when: entries that are only ever added, each chained to the one before.
 *
 * <p>Whoever changes an assessment holds its row's lock and records the change in the same transaction.
 */
@NullMarked
package mnr.assessment.history;

import org.jspecify.annotations.NullMarked;
