@NullMarked
package mnr.http.query;

import org.jspecify.annotations.NullMarked;
