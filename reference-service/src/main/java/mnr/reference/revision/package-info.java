/**
 * Which revision of the content is committed. Answers that are kept in memory are given as long as it stays: a write here
 * ends them with its commit, a write of another replica as soon as this one looks, once a second.
 */
@NullMarked
package mnr.reference.revision;

import org.jspecify.annotations.NullMarked;
