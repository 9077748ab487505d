/**
 * Languages, by their BCP 47 tags in one form each: what edition documents, translations, readers and searches name the
 * same way. A tag knows its names and where its lines begin.
 */
@NullMarked
package mnr.reference.language;

import org.jspecify.annotations.NullMarked;
