/**
 * What goes out on {@code mnr.reference.editions.v1}: of each published edition a head with its structure and one part a
 * sub-domain with its texts, in the language of the edition and in all others that there are. A part that changes, as
 * when a translation arrives, changes its digest, and the head names the new one.
 */
@NullMarked
package mnr.reference.announcement;

import org.jspecify.annotations.NullMarked;
