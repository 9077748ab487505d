/**
 * Which rows a transaction may see and write, told to the database before its first statement.
 *
 * <p>The application asks the access table for each country that it touches; this is the wall behind, for the day that one
 * question is forgotten. The settings {@code mnr.countries}, {@code mnr.everywhere} and {@code mnr.person} end with the
 * transaction, and row-level security compares each row with them: where nothing is set nothing is seen.
 */
@NullMarked
package mnr.assessment.wall;

import org.jspecify.annotations.NullMarked;
