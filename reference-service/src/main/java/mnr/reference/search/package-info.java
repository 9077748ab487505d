/**
 * Finding texts of an edition by their words, in each language that it can be read in: PostgreSQL's full text search
 * with that language's stems. The index is written in the transaction that changes the texts.
 */
@NullMarked
package mnr.reference.search;

import org.jspecify.annotations.NullMarked;
