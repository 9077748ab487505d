/**
 * What changed from one edition of a framework to another: added, removed, moved, reworded. Things are the same by their
 * code, and sub-domains also by a crosswalk, where there is one.
 */
@NullMarked
package mnr.reference.diff;

import org.jspecify.annotations.NullMarked;
