/**
 * Who writes anything here, each by an id of our own.
 *
 * <p>Editions, translations, crosswalks and the log of changes name persons by that id alone; {@code issuer} and {@code
 * subject} stand in one row, and emptying it forgets somebody without touching anything that they did. Events and what
 * anyone may read name nobody.
 */
@NullMarked
package mnr.reference.person;

import org.jspecify.annotations.NullMarked;
