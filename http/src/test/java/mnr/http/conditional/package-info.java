@NullMarked
package mnr.http.conditional;

import org.jspecify.annotations.NullMarked;
