/**
 * Which media types a client takes (RFC 9110, section 12.5.1): read once here for all that is served in one type or several.
 * Quarkus matches types, but knows no weight of 0, no range like {@code text/*}, and no header that cannot be read.
 */
@NullMarked
package mnr.http.accept;

import org.jspecify.annotations.NullMarked;
