/**
 * What reviewers say of the answers when they return them.
 *
 * <p>Comments are given with the return and kept across all of them; nobody changes them afterwards.
 */
@NullMarked
package mnr.assessment.comment;

import org.jspecify.annotations.NullMarked;
