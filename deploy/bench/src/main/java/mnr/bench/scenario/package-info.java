/**
 * What there is to measure, a class each. A new one implements {@code Scenario} and enters the list of {@code Bench}.
 */
@NullMarked
package mnr.bench.scenario;

import org.jspecify.annotations.NullMarked;
