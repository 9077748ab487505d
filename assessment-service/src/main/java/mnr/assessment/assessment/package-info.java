/**
 * The assessment itself: one country in one round, of one kind; its states, who may read it, and its lists.
 *
 * <p>{@link mnr.assessment.assessment.Assessments#locked} hands out the row's lock that every write below it takes first.
 * What moves an assessment on lives in {@code lifecycle}, its answers in {@code response}.
 */
@NullMarked
package mnr.assessment.assessment;

import org.jspecify.annotations.NullMarked;
