/**
 * Request bodies: strict JSON in UTF-8, and every fault of a body in one answer.
 *
 * <p>The text becomes a tree, the tree is compared with the record that the resource asks for, then bound and validated.
 * Whatever does not fit is noted with its pointer and taken out, so that the next fault shows as well.
 */
@NullMarked
package mnr.http.body;

import org.jspecify.annotations.NullMarked;
