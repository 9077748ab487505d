/**
 * What is left of a run: a table for the eye and a JSON file with every sample, for whoever compares runs.
 */
@NullMarked
package mnr.bench.report;

import org.jspecify.annotations.NullMarked;
