/**
 * Digests of content: what tells an identical seed from a changed one, a changed state from one already published, and
 * a complete edition from one whose parts are still on their way.
 */
@NullMarked
package mnr.reference.digest;

import org.jspecify.annotations.NullMarked;
