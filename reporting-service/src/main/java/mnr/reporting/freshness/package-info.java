/**
 * How current the figures are: how far each source topic is applied, what is parked, which positions wait for something
 * that is not held, and which groupings are not whole.
 */
@NullMarked
package mnr.reporting.freshness;

import org.jspecify.annotations.NullMarked;
