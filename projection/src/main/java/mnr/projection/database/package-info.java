/**
 * A replica's way to PostgreSQL: statements with their parameters in, rows out, in the transaction that is running, for
 * the projections that write it and for whoever reads what they wrote. There is no object-relational mapping here, since
 * all writes are sets of rows and all reads are lists of values.
 */
@NullMarked
package mnr.projection.database;

import org.jspecify.annotations.NullMarked;
