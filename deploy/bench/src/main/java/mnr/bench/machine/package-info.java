/**
 * The machine and the processes on it: facts that stand beside every figure, processor time, resident memory, and how
 * much others used meanwhile.
 *
 * <p>What only Linux tells is absent elsewhere, never guessed.
 */
@NullMarked
package mnr.bench.machine;

import org.jspecify.annotations.NullMarked;
