package mnr.idempotency;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jspecify.annotations.Nullable;

import mnr.http.access.Access;
import mnr.http.problem.Problem;
import mnr.idempotency.IdempotentAnswers.Remembered;

import static mnr.idempotency.IdempotencyProblem.IDEMPOTENCY_KEY_REUSED;

/** Stands around a method's own transaction, so that it joins the one that is begun here. */
@Idempotent
@Interceptor
@Priority(IdempotentInterceptor.OUTSIDE_OF_TRANSACTIONS)
class IdempotentInterceptor {

    /** The transactions' own stands at PLATFORM_BEFORE + 200. */
    static final int OUTSIDE_OF_TRANSACTIONS = Interceptor.Priority.PLATFORM_BEFORE + 100;

    private final KeyedRequests requests;
    private final Attempts attempts;
    private final Answering answering;
    private final Access access;

    @Inject
    IdempotentInterceptor(KeyedRequests requests, Attempts attempts, Answering answering, Access access) {
        this.requests = requests;
        this.attempts = attempts;
        this.answering = answering;
        this.access = access;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        Optional<KeyedRequest> keyed = requests.of(call);
        return keyed.isPresent() ? once(keyed.get(), call) : call.proceed();
    }

    private @Nullable Object once(KeyedRequest request, InvocationContext call) throws Exception {
        Attempts.Outcome outcome;
        try {
            outcome = attempts.run(request, call);
        } catch (Problem refusal) {
            if (isKept(refusal)) {
                Optional<Remembered> before = attempts.keep(request, answering.of(refusal));
                if (before.isPresent()) {
                    throw replay(request, before.get());
                }
            }
            throw refusal;
        }
        return switch (outcome) {
            case Attempts.Outcome.Known(var before) -> throw replay(request, before);
            case Attempts.Outcome.Done(var result) -> result;
        };
    }

    /** What may be otherwise in a moment, without the request being another one, is no answer to keep. */
    private static boolean isKept(Problem refusal) {
        return !(refusal.type() instanceof IdempotencyProblem)
                && switch (refusal.type().status()) {
                    case 401, 403, 429 -> false;
                    default -> refusal.type().status() < 500;
                };
    }

    /** The answer was meant for who had these countries in reach, and the caller may have moved. */
    private RuntimeException replay(KeyedRequest request, Remembered before) {
        if (!before.fingerprint().equals(request.fingerprint())) {
            return IDEMPOTENCY_KEY_REUSED.with();
        }
        before.answer().countries().forEach(access::require);
        return new ReplayedException(answering.again(before.answer()));
    }
}
