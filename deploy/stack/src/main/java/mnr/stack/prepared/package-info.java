/**
 * What every start of the servers uses and the cache keeps: unpacked servers, a built Keycloak, a template of the data
 * folders with all databases, roles and the imported realm, and AOT caches of Kafka and Keycloak.
 */
@NullMarked
package mnr.stack.prepared;

import org.jspecify.annotations.NullMarked;
