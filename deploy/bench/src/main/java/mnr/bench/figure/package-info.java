/**
 * What a series of samples says and what it does not: median, spread, interval, and the verdict on a goal.
 *
 * <p>Plain arithmetic, which the tests examine; no figure of a machine is ever asserted.
 */
@NullMarked
package mnr.bench.figure;

import org.jspecify.annotations.NullMarked;
