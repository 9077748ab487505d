/**
 * What the fastest possible answer costs in this very process: constant bytes and an empty 304.
 *
 * <p>A benchmark measures a read beside them. They are plain routes before every filter and every other route, on the event
 * loop, outside the API and its access table, and are absent unless they are switched on; production refuses that.
 */
@NullMarked
package mnr.http.constant;

import org.jspecify.annotations.NullMarked;
