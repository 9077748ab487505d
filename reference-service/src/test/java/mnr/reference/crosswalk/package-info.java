/** Tests of crosswalks: their rules, their reversal, and how they are written and sent. */
@NullMarked
package mnr.reference.crosswalk;

import org.jspecify.annotations.NullMarked;
