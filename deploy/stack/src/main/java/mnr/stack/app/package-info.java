/**
 * The built services as they are run: copied into the cache, so that a build beside a running suite changes no jar
 * under its feet, started as child JVMs, and trained, so that a later start of the same build is quick.
 */
@NullMarked
package mnr.stack.app;

import org.jspecify.annotations.NullMarked;
