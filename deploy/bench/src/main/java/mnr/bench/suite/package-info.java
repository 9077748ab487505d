/**
 * The suite that is measured: built services on a stack of its own, beside whatever else runs, gone with the run.
 *
 * <p>The one room that knows how the suite is launched.
 */
@NullMarked
package mnr.bench.suite;

import org.jspecify.annotations.NullMarked;
