/**
 * In which groups a country is when: periods of whole days, the dated membership of one country in one scheme, what it
 * looks like to a reader day by day, and from which day on two of them differ. Plain values, without a database.
 */
@NullMarked
package mnr.reference.membership;

import org.jspecify.annotations.NullMarked;
