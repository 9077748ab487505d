/**
 * The embedded local stack: PostgreSQL, Kafka and Keycloak as child processes of this machine, for tests
 * ({@link mnr.stack.StackResource}), for {@code ./mnr up}, and tokens of its demo users
 * ({@link mnr.stack.Tokens}). Everything listens on 127.0.0.1 alone.
 */
@NullMarked
package mnr.stack;

import org.jspecify.annotations.NullMarked;
