package mnr.assessment.importing;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param content null: it is too long to be held
 */
// lines are not compared
@SuppressWarnings("ArrayRecordComponent")
record Line(int number, byte @Nullable [] content) {

    int bytes() {
        return content == null ? 0 : content.length;
    }
}
