@NullMarked
package mnr.reference.importing;

import org.jspecify.annotations.NullMarked;
