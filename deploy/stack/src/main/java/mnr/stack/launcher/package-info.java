/**
 * A suite: the stack and the three built services, started, watched and stopped as one.
 *
 * <p>A part is a process with a file in the suite's folder that says which; whoever comes later finds it by that file
 * alone. Services run from copies of what was built, so that a build beside a running suite changes no jar under its feet.
 */
@NullMarked
package mnr.stack.launcher;

import org.jspecify.annotations.NullMarked;
