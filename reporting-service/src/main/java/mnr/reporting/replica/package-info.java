/**
 * What reporting holds of the other services' things, as of now, read from its own tables: rounds, editions that have
 * arrived, schemes and memberships. Intake writes these tables; this room reads them for whoever counts or shows.
 */
@NullMarked
package mnr.reporting.replica;

import org.jspecify.annotations.NullMarked;
