/**
 * What published contracts have in common, whichever service they are of: whether an AsyncAPI document is one, and whether a
 * contract still keeps what a released one promised.
 */
@NullMarked
package mnr.architecture.contract;

import org.jspecify.annotations.NullMarked;
