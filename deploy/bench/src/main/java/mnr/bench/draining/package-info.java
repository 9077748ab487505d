/**
 * Events on their way out of the outbox: by the service's relay, and by nothing but PostgreSQL and Kafka's own performance test.
 */
@NullMarked
package mnr.bench.draining;

import org.jspecify.annotations.NullMarked;
