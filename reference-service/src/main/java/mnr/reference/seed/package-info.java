/**
 * The content that ships with the service, loaded when it starts. A unit of content is remembered by its digest: the
 * same again loads nothing, so that what was imported since is not put back; what differs is loaded, and only what
 * really changed by it is published.
 */
@NullMarked
package mnr.reference.seed;

import org.jspecify.annotations.NullMarked;
