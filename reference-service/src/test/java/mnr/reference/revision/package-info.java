@NullMarked
package mnr.reference.revision;

import org.jspecify.annotations.NullMarked;
