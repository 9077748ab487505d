/**
 * Who does anything here, each by an id of our own.
 *
 * <p>Rows and history name persons by that id alone; {@code issuer} and {@code subject} stand in one row, and emptying it
 * forgets somebody without touching anything that they did.
 */
@NullMarked
package mnr.assessment.person;

import org.jspecify.annotations.NullMarked;
