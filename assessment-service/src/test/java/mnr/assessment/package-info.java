/** Tests of the service as a whole, and what all its tests share: its API, the broker, the reference data, the start. */
@NullMarked
package mnr.assessment;

import org.jspecify.annotations.NullMarked;
