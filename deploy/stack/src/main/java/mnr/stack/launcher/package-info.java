/**
 * The launcher behind {@code ./mnr up}, {@code down} and {@code token}: the stack and the three built services as one suite.
 *
 * <p>A part is a process with a file under {@code .mnr/run/} that says which; whoever comes later (a second {@code up}, a
 * {@code down}) finds it by that file alone. Services run from copies of what was built, so that a build beside a running
 * suite changes no jar under its feet.
 */
@NullMarked
package mnr.stack.launcher;

import org.jspecify.annotations.NullMarked;
