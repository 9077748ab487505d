/**
 * Editors who save answers over HTTP, and the same changes of the same rows as pgbench makes them, on a copy of the tables:
 * history is only ever added to, and its chain is for the service alone to extend.
 */
@NullMarked
package mnr.bench.saving;

import org.jspecify.annotations.NullMarked;
