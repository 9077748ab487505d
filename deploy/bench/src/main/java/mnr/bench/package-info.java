/**
 * {@code ./mnr bench}: measures the built suite, each thing beside its limit in the same run, and says whether it reaches
 * its goal or whether the machine was too noisy to tell.
 */
@NullMarked
package mnr.bench;

import org.jspecify.annotations.NullMarked;
