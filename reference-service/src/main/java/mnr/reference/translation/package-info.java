/**
 * The texts of an edition in other languages. A translation is a document of its own, keyed by the places of the
 * edition's texts; each text remembers the source text that it was made from, so that a changed draft shows which
 * translations are outdated. Who translates does not review. Nothing in here decides which language a reader gets.
 */
@NullMarked
package mnr.reference.translation;

import org.jspecify.annotations.NullMarked;
