/**
 * Takes in files of assessments, one a line, and applies them as if each had been saved by hand.
 *
 * <p>A request only stages the lines, each as it came; a worker applies them in their order, a batch in a transaction, with the
 * reach that the sender had. What is wrong with a line is said of that line, and harms no other. A line is known by its key, so
 * that sending it once more changes nothing.
 */
@NullMarked
package mnr.assessment.importing;

import org.jspecify.annotations.NullMarked;
