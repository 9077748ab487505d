/** The query of an address as it was sent, and as it is sent back with something else in it. */
@NullMarked
package mnr.http.query;

import org.jspecify.annotations.NullMarked;
