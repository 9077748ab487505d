@NullMarked
package mnr.http.coding;

import org.jspecify.annotations.NullMarked;
