/**
 * The five state topics on their way into positions and cells. Each record replaces what is held of its key if its
 * revision is newer; where that moves contributions, the difference between before and after moves the cells, in the
 * same transaction.
 *
 * <p>All batches that can move cells take turns by one lock ({@link mnr.reporting.intake.IntakeLock}): a contribution
 * depends on four things from four topics, and none may change unseen while another one is counted.
 */
@NullMarked
package mnr.reporting.intake;

import org.jspecify.annotations.NullMarked;
