package mnr.assessment.importing;

import org.jspecify.annotations.Nullable;

/**
 * What became of some lines.
 *
 * @param text a line of NDJSON each
 * @param next the number of its last line, where the next page goes on; null if there is nothing more yet
 */
record ResultsPage(String text, @Nullable Integer next) {}
