/**
 * Keycloak from its distribution: built once for PostgreSQL, then run as a child JVM out of a folder of its own,
 * with the suite's realm.
 */
@NullMarked
package mnr.stack.keycloak;

import org.jspecify.annotations.NullMarked;
