@NullMarked
package mnr.http.trace;

import org.jspecify.annotations.NullMarked;
