/**
 * Where a service's time goes while it is under load: a flight recording of its JVM, read back as shares of processor time and
 * as round trips to the database.
 */
@NullMarked
package mnr.bench.profile;

import org.jspecify.annotations.NullMarked;
