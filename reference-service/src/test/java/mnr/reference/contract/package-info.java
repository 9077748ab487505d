/** The contracts that others build on, kept under {@code contracts/}, against what the service really says. */
@NullMarked
package mnr.reference.contract;

import org.jspecify.annotations.NullMarked;
