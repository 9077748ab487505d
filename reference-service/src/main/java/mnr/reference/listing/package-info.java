/**
 * Lists as this service serves them: all are short, so they are read whole and cut into pages here, by keys that never
 * change. Lists of countries and groups carry a notice.
 */
@NullMarked
package mnr.reference.listing;

import org.jspecify.annotations.NullMarked;
