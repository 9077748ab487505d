/**
 * What {@code ./mnr} does once there is a JDK and a build: a small class per command.
 *
 * <p>The front door has checked the options, so here they are only read. A command gives an exit code: 0 done, 1 failed,
 * 2 wrong usage, 3 the suite does not run, 4 a part of it is dead.
 */
@NullMarked
package mnr.stack.command;

import org.jspecify.annotations.NullMarked;
