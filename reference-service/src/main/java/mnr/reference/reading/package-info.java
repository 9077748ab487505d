/**
 * What an edition says, as readers get it: whole or in parts, in the language and the format that they ask for. Which
 * language that is, is negotiated as RFC 9110 says; a text that is missing in it stands there in the language of the
 * edition, and the answer names it.
 */
@NullMarked
package mnr.reference.reading;

import org.jspecify.annotations.NullMarked;
