package mnr.assessment.importing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.HttpProblem;

/**
 * Applies lines, a batch in a transaction with its results and the import's progress: what is cut off anywhere is undone, and done
 * again. A batch that fails is repeated line by line, so that nothing but the line that fails is held up.
 */
@ApplicationScoped
class Batches {

    private static final Logger LOG = Logger.getLogger(Batches.class);

    /** What has failed so often without anything being away is broken by the line itself. */
    private static final int LAST_TRY = 3;

    private static final int MOST_DOUBLED = 10;

    private final Claims claims;
    private final Lines lines;
    private final Applying applying;
    private final Session session;
    private final ImportConfig config;

    Batches(Claims claims, Lines lines, Applying applying, Session session, ImportConfig config) {
        this.claims = claims;
        this.lines = lines;
        this.applying = applying;
        this.session = session;
        this.config = config;
    }

    /** Applies the next lines of the import whose turn it is; false if none has any. */
    boolean applyNext() {
        try {
            return applied(null, config.batchLines());
        } catch (BatchFailedException failed) {
            LOG.debugf(failed.failure(), "import batch failed, going on line by line: import=%s", failed.id());
            applyOneByOne(failed.id());
            return true;
        }
    }

    private void applyOneByOne(UUID id) {
        try {
            for (int i = 0; i < config.batchLines() && applied(id, 1); i++) {
                // one after the other
            }
        } catch (BatchFailedException failed) {
            holdUp(failed);
        }
    }

    private boolean applied(@Nullable UUID only, int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Claim> claim = claims.next(only);
            claim.ifPresent(claimed -> apply(claimed, most));
            return claim.isPresent();
        });
    }

    private void apply(Claim claim, int most) {
        try {
            List<Line> next = pending(claim, most);
            List<Result> results =
                    next.stream().map(line -> applied(claim, line)).toList();
            finish(claim, next, results);
        } catch (RuntimeException e) {
            throw new BatchFailedException(claim.id(), e);
        }
    }

    /** Each line forgets what it wrote: or each query would look through all of the batch for changes. */
    private Result applied(Claim claim, Line line) {
        Result result = applying.apply(claim.sender(), line);
        session.flush();
        session.clear();
        return result;
    }

    private List<Line> pending(Claim claim, int most) {
        return lines.pending(claim.id(), claim.done(), most, config.batchBytes().asLongValue());
    }

    private void finish(Claim claim, List<Line> next, List<Result> results) {
        lines.finish(claim.id(), next, results);
        claims.advance(claim, next, results);
    }

    /** The first line that is not applied yet failed alone. */
    private void holdUp(BatchFailedException failed) {
        QuarkusTransaction.requiringNew()
                .run(() -> claims.next(failed.id()).ifPresent(claim -> {
                    boolean passes = Passing.is(failed.failure());
                    if (passes || claim.failures() + 1 < LAST_TRY) {
                        Duration wait = wait(claim.failures());
                        LOG.warnf(failed.failure(), "import has to wait: import=%s retryIn=%s", claim.id(), wait);
                        claims.pause(claim.id(), wait);
                    } else {
                        giveUp(claim, failed.failure());
                    }
                }));
    }

    /** A defect of ours, which must not keep the lines behind it from being applied. */
    private void giveUp(Claim claim, Throwable defect) {
        List<Line> next = pending(claim, 1);
        UUID told = UUID.randomUUID();
        LOG.errorf(
                defect,
                "import line failed: import=%s line=%d id=%s",
                claim.id(),
                next.getFirst().number(),
                told);
        finish(claim, next, List.of(Result.refused(null, HttpProblem.INTERNAL.with("id", told))));
    }

    private Duration wait(int failures) {
        Duration doubled = config.firstRetry().multipliedBy(1L << Math.min(failures, MOST_DOUBLED));
        return doubled.compareTo(config.longestRetry()) < 0 ? doubled : config.longestRetry();
    }

    private static final class BatchFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final UUID id;
        private final RuntimeException failure;

        BatchFailedException(UUID id, RuntimeException failure) {
            super(failure);
            this.id = id;
            this.failure = failure;
        }

        UUID id() {
            return id;
        }

        RuntimeException failure() {
            return failure;
        }
    }
}
