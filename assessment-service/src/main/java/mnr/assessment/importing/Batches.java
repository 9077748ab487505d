package mnr.assessment.importing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * Applies lines, a batch in one step: what is cut off anywhere is undone, and done again. A batch that fails is repeated line by
 * line, so that nothing but the line that fails is held up.
 */
@ApplicationScoped
class Batches {

    private static final Logger LOG = Logger.getLogger(Batches.class);

    private final Steps steps;
    private final ImportConfig config;

    Batches(Steps steps, ImportConfig config) {
        this.steps = steps;
        this.config = config;
    }

    /** Applies the next lines of the import whose turn it is; false if none has any. */
    boolean applyNext() {
        return switch (steps.forward(null, config.batchLines())) {
            case Step.Idle() -> false;
            case Step.Advanced() -> true;
            case Step.Failed(var id, var cause) -> {
                LOG.debugf(cause, "import batch failed, going on line by line: import=%s", id);
                applyOneByOne(id);
                yield true;
            }
        };
    }

    private void applyOneByOne(UUID id) {
        Step step = new Step.Advanced();
        for (int i = 0; i < config.batchLines() && step instanceof Step.Advanced; i++) {
            step = steps.forward(id, 1);
        }
        if (step instanceof Step.Failed failed) {
            steps.holdUp(failed);
        }
    }
}
