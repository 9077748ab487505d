@NullMarked
package mnr.reference.membership;

import org.jspecify.annotations.NullMarked;
