/**
 * The change log: what of countries, schemes and memberships became what, when, by whom, and from which day on. It is
 * written in the transaction of the change and only ever appended to; the role that serves can do nothing else.
 */
@NullMarked
package mnr.reference.change;

import org.jspecify.annotations.NullMarked;
