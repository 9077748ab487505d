/**
 * How entries hang together: each hash covers the one before and the very bytes of the entry.
 *
 * <p>What is hashed is what is stored, a text written once in one order; nothing is ever written anew to be compared.
 */
@NullMarked
package mnr.assessment.chain;

import org.jspecify.annotations.NullMarked;
