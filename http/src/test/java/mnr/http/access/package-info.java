@NullMarked
package mnr.http.access;

import org.jspecify.annotations.NullMarked;
