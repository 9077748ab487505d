package mnr.idempotency;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import mnr.idempotency.IdempotentAnswers.Remembered;

import static mnr.idempotency.IdempotencyProblem.REQUEST_IN_PROGRESS;

/** The transactions of keyed requests. */
@ApplicationScoped
class Attempts {

    private static final String RETRY_AFTER_SECONDS = "1";

    private final IdempotentAnswers answers;
    private final Answering answering;

    Attempts(IdempotentAnswers answers, Answering answering) {
        this.answers = answers;
        this.answering = answering;
    }

    /** What an attempt finds, or does. */
    sealed interface Outcome {

        /** It was answered before, and nothing was done now. */
        record Known(Remembered answer) implements Outcome {}

        /** It was done now, and its answer is kept. */
        record Done(@Nullable Object result) implements Outcome {}
    }

    /**
     * Does what is called, if its request was not answered before: the change and the answer are there together or not at all.
     *
     * @throws mnr.http.problem.Problem REQUEST_IN_PROGRESS, or with what it is refused
     */
    @Transactional(rollbackOn = Exception.class)
    Outcome run(KeyedRequest request, InvocationContext call) throws Exception {
        if (!answers.tryLock(request)) {
            throw REQUEST_IN_PROGRESS.with().header("Retry-After", RETRY_AFTER_SECONDS);
        }
        Optional<Remembered> before = answers.find(request);
        if (before.isPresent()) {
            return new Outcome.Known(before.get());
        }
        Object result = call.proceed();
        if (!answers.keep(request, answering.of(result, call.getMethod()))) {
            throw new IllegalStateException("answered by somebody without the lock");
        }
        return new Outcome.Done(result);
    }

    /**
     * Keeps a refusal, of which nothing is left but this.
     *
     * @return what another attempt was answered meanwhile, which is the answer then
     */
    @Transactional
    Optional<Remembered> keep(KeyedRequest request, KeptAnswer refusal) {
        answers.lock(request);
        return answers.keep(request, refusal) ? Optional.empty() : answers.find(request);
    }
}
