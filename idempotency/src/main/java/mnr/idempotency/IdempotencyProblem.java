package mnr.idempotency;

import mnr.http.problem.ProblemType;

/** What is refused because of a key. */
enum IdempotencyProblem implements ProblemType {
    REQUEST_IN_PROGRESS(409, "A request with this key is being answered"),
    IDEMPOTENCY_KEY_REUSED(422, "Another request was sent with this key");

    private final int status;
    private final String title;

    IdempotencyProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
