package mnr.assessment.importing;

import java.util.UUID;

/** What a step along an import has come to. */
sealed interface Step {

    /** There was nothing to be applied. */
    record Idle() implements Step {}

    /** The next lines are applied. */
    record Advanced() implements Step {}

    /** They are not, and nothing is left of the attempt. */
    record Failed(UUID id, RuntimeException cause) implements Step {}
}
