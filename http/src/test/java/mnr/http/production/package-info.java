@NullMarked
package mnr.http.production;

import org.jspecify.annotations.NullMarked;
