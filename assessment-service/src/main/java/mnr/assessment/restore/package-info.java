/**
 * What a database that was set back to an older dump means for those who hold newer things: tags of before no longer match.
 */
@NullMarked
package mnr.assessment.restore;

import org.jspecify.annotations.NullMarked;
