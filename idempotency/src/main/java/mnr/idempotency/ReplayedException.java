package mnr.idempotency;

import jakarta.ws.rs.core.Response;

/** Ends a method that has nothing to do any more: the only way out of one whose result is of another type than the answer. */
final class ReplayedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response answer;

    ReplayedException(Response answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    Response answer() {
        return answer;
    }
}
