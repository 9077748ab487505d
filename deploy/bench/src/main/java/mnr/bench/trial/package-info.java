/**
 * The frame of every measurement: warm-up, then what is measured and its limit in turn, and a finding of each.
 *
 * <p>A scenario is one class that says what is sampled; the frame says how often, in which order and what it means.
 */
@NullMarked
package mnr.bench.trial;

import org.jspecify.annotations.NullMarked;
