package mnr.assessment.importing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.HttpProblem;

/** Steps along an import, each a transaction of its own with the lines' results and the import's progress. */
@ApplicationScoped
class Steps {

    private static final Logger LOG = Logger.getLogger(Steps.class);

    private final Claims claims;
    private final Lines lines;
    private final Applying applying;
    private final Session session;
    private final ImportConfig config;

    Steps(Claims claims, Lines lines, Applying applying, Session session, ImportConfig config) {
        this.claims = claims;
        this.lines = lines;
        this.applying = applying;
        this.session = session;
        this.config = config;
    }

    /**
     * Applies the next lines of an import, or none of them.
     *
     * @param only null, or the one to go on with
     */
    @Transactional(TxType.REQUIRES_NEW)
    Step forward(@Nullable UUID only, int most) {
        Optional<Claim> claim = claims.next(only);
        return claim.isPresent() ? forward(claim.get(), most) : new Step.Idle();
    }

    private Step forward(Claim claim, int most) {
        try {
            List<Line> next = pending(claim, most);
            finish(claim, next, next.stream().map(line -> result(claim, line)).toList());
            return new Step.Advanced();
        } catch (RuntimeException e) {
            QuarkusTransaction.setRollbackOnly();
            return new Step.Failed(claim.id(), e);
        }
    }

    /** Each line forgets what it wrote: or each query would look through all of the batch for changes. */
    private Result result(Claim claim, Line line) {
        Result result = applying.apply(claim.sender(), line);
        session.flush();
        session.clear();
        return result;
    }

    /** Lets the import wait whose next line failed alone, or gives that line up. */
    @Transactional(TxType.REQUIRES_NEW)
    void holdUp(Step.Failed failed) {
        claims.next(failed.id())
                .ifPresent(claim -> retry().after(claim.failures(), failed.cause())
                        .ifPresentOrElse(
                                wait -> pause(claim, wait, failed.cause()), () -> giveUp(claim, failed.cause())));
    }

    private Retry retry() {
        return new Retry(config.firstRetry(), config.longestRetry());
    }

    private void pause(Claim claim, Duration wait, Throwable cause) {
        LOG.warnf(cause, "import has to wait: import=%s retryIn=%s", claim.id(), wait);
        claims.pause(claim.id(), wait);
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

    private List<Line> pending(Claim claim, int most) {
        return lines.pending(claim.id(), claim.done(), most, config.batchBytes().asLongValue());
    }

    private void finish(Claim claim, List<Line> next, List<Result> results) {
        lines.finish(claim.id(), next, results);
        claims.advance(claim, next, results);
    }
}
