/**
 * What of a country's previous assessment a new one begins with, and in what the two differ.
 *
 * <p>Previous is the latest validated one of the same kind and framework in an earlier round. Between two editions a crosswalk
 * says what fits; where two sub-domains claim one, nobody decides for the country.
 */
@NullMarked
package mnr.assessment.carryover;

import org.jspecify.annotations.NullMarked;
