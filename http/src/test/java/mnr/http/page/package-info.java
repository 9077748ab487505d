@NullMarked
package mnr.http.page;

import org.jspecify.annotations.NullMarked;
