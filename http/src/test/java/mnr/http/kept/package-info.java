@NullMarked
package mnr.http.kept;

import org.jspecify.annotations.NullMarked;
