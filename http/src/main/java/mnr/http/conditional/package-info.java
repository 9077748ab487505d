/**
 * Conditional requests (RFC 9110, section 13): strong ETags on what is read, If-Match on what is written.
 *
 * <p>A view that knows its version is {@link mnr.http.conditional.Tagged}; the answer's ETag and the 304 follow from it.
 */
@NullMarked
package mnr.http.conditional;

import org.jspecify.annotations.NullMarked;
