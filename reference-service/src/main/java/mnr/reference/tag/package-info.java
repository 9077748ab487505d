/**
 * The ETag of what is read. Everything this service serves is small and changes a few times a year, so the tag is taken
 * from the body itself: it cannot miss a change, of the data or of the service.
 */
@NullMarked
package mnr.reference.tag;

import org.jspecify.annotations.NullMarked;
