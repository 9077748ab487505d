/**
 * Grouping schemes, their groups and who is in them when. Membership is dated and kept at the leaf; a parent is the
 * union of its children; a country without a group of an exclusive scheme is in the reserved group UNCLASSIFIED; a
 * crossing is derived from the two schemes that it crosses. Goes out on {@code mnr.reference.groupings.v1}.
 */
@NullMarked
package mnr.reference.grouping;

import org.jspecify.annotations.NullMarked;
