package mnr.bench.trial;

import mnr.bench.figure.Goal;
import mnr.bench.figure.Unit;

/**
 * What a scenario wants to know.
 *
 * @param what is measured, in a few words
 * @param unit of the samples
 * @param goal for the ratio to the limit or, without a limit, for the samples themselves
 */
public record Question(String what, Unit unit, Goal goal, Effort effort) {}
