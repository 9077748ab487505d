/** Tests over the module as a whole. */
@NullMarked
package mnr.http;

import org.jspecify.annotations.NullMarked;
