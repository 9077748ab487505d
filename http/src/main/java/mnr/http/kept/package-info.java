/**
 * Answers that are kept: what is rendered, packed and tagged once is sent again from memory, before anything that a
 * request otherwise passes, until the content that it was made from changes.
 *
 * <p>A resource's method says {@link mnr.http.kept.Kept}; a service says by {@link mnr.http.kept.KeptAnswers} when its
 * content changes. What is kept is what the ordinary way has answered, byte for byte, and only for who sends no token;
 * nothing is negotiated, looked up or decided here a second time.
 */
@NullMarked
package mnr.http.kept;

import org.jspecify.annotations.NullMarked;
