/**
 * The one clock of a service: UTC, injected, so that a test can set it; and which dates and instants are taken.
 */
@NullMarked
package mnr.http.time;

import org.jspecify.annotations.NullMarked;
