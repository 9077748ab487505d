/** Where a thing is that was made, or is there already. */
@NullMarked
package mnr.http.location;

import org.jspecify.annotations.NullMarked;
