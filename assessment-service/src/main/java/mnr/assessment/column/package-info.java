/**
 * How the database keeps what no plain column holds.
 *
 * <p>Apart from the API's JSON, so that a change of that one never changes how stored rows are read.
 */
@NullMarked
package mnr.assessment.column;

import org.jspecify.annotations.NullMarked;
