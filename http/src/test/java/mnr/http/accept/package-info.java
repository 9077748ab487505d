@NullMarked
package mnr.http.accept;

import org.jspecify.annotations.NullMarked;
