/**
 * PostgreSQL from its binaries: making a data folder, running the server as a user that it accepts, and the
 * suite's databases with a migrating and a serving role each.
 */
@NullMarked
package mnr.stack.postgres;

import org.jspecify.annotations.NullMarked;
