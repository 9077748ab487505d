/**
 * What every operation of the suite has in common, added to the served OpenAPI document.
 *
 * <p>A service describes its operations and its own problems; security, the framework's errors, ETags and pages follow
 * from the access table and from the methods' types, and are written here once.
 */
@NullMarked
package mnr.http.openapi;

import org.jspecify.annotations.NullMarked;
