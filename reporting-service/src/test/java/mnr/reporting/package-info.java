/** Tests of the service as a whole: its architecture, its contracts, its answers over HTTP on real parts. */
@NullMarked
package mnr.reporting;

import org.jspecify.annotations.NullMarked;
