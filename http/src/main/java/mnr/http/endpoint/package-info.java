/**
 * The endpoints of the running service, as its resource classes declare them.
 *
 * <p>Found once from the beans; the access table, the query parameters' check and the Allow header of a 405 and of OPTIONS all ask
 * the same list.
 */
@NullMarked
package mnr.http.endpoint;

import org.jspecify.annotations.NullMarked;
