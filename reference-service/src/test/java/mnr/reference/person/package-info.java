@NullMarked
package mnr.reference.person;

import org.jspecify.annotations.NullMarked;
