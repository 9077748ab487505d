/**
 * What is in force here, in short, for a reader of the topics that wants to know whether it holds the same. A digest carries the
 * position that such a reader must have come to before a difference means anything.
 */
@NullMarked
package mnr.assessment.digest;

import org.jspecify.annotations.NullMarked;
