/**
 * A service that runs for others does not start with what only a developer may use.
 *
 * <p>A packaged service is in production under every profile but local; dev and test are excused in their own launch modes
 * only.
 */
@NullMarked
package mnr.http.production;

import org.jspecify.annotations.NullMarked;
