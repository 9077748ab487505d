/** Tests of the changes between editions. */
@NullMarked
package mnr.reference.diff;

import org.jspecify.annotations.NullMarked;
