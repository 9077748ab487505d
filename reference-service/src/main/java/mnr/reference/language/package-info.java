/**
 * Languages, by their BCP 47 tags in one form each: what edition documents, translations, readers and searches name the
 * same way. A tag knows its names and where its lines begin. A reader says by {@code @BeanParam LanguageRequest} which one
 * it takes; which of those that there are it gets is agreed here, for all that can be read in several.
 */
@NullMarked
package mnr.reference.language;

import org.jspecify.annotations.NullMarked;
