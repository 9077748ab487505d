/**
 * The catalogue of what this service refuses.
 *
 * <p>Each constant is one stable code; its name is its code, and the type URI is made of it. What the framework refuses by
 * itself stands in the module {@code http}.
 */
@NullMarked
package mnr.assessment.problem;

import org.jspecify.annotations.NullMarked;
