/**
 * Crosswalks: how the sub-domains of one edition map to another's, and how strongly. One is written for each pair of
 * editions, and goes out on {@code mnr.reference.crosswalks.v1}; what it says the other way round is derived.
 */
@NullMarked
package mnr.reference.crosswalk;

import org.jspecify.annotations.NullMarked;
