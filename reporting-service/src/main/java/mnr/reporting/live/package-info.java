/**
 * The live view: cells as they stand now, for staff only, since they change as single countries report. Every group
 * with members in the round's scope is shown with every item, also where nobody has reported.
 */
@NullMarked
package mnr.reporting.live;

import org.jspecify.annotations.NullMarked;
