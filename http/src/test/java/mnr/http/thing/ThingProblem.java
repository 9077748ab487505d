package mnr.http.thing;

import mnr.http.problem.ProblemType;

enum ThingProblem implements ProblemType {
    THING_NOT_FOUND(404, "There is no such thing"),
    THING_CLOSED(409, "The thing is closed"),
    THING_PENDING(503, "The thing is on its way");

    private final int status;
    private final String title;

    ThingProblem(int status, String title) {
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
