package mnr.reporting.problem;

import mnr.http.problem.ProblemType;

/** The problems of the reporting service. */
public enum ReportingProblem implements ProblemType {
    UNKNOWN_ROUND(404, "There is no such round"),
    REFERENCE_DATA_PENDING(503, "The round's edition has not arrived yet");

    private final int status;
    private final String title;

    ReportingProblem(int status, String title) {
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
