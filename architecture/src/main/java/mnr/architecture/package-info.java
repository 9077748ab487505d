/**
 * The rules of the house as ArchUnit rules.
 *
 * <p>Every module runs them over its own classes in an {@code ArchitectureTest}; a rule lives here once, so that no
 * module can quietly keep an older one.
 */
@NullMarked
package mnr.architecture;

import org.jspecify.annotations.NullMarked;
