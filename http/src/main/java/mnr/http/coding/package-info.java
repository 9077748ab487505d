/**
 * Content codings (RFC 9110, section 12.5.3): whether an answer goes out as it is or as gzip. What is packed is another
 * representation with an ETag of its own.
 */
@NullMarked
package mnr.http.coding;

import org.jspecify.annotations.NullMarked;
