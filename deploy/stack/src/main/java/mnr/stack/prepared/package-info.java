/**
 * What is made once and used by every start: unpacked servers, a built Keycloak, and a template of the data folders
 * with all databases, roles and the imported realm. Made by one process at a time under a temporary name and renamed
 * when complete, so that a half-made one is never used.
 */
@NullMarked
package mnr.stack.prepared;

import org.jspecify.annotations.NullMarked;
