/**
 * Servers as child processes of this machine: how one is launched, watched until it answers, remembered in a
 * file, and stopped, also by another process than the one that started it. Knows no particular server.
 */
@NullMarked
package mnr.stack.server;

import org.jspecify.annotations.NullMarked;
