package mnr.http.problem;

/** The problems that every service has, because HTTP has them. */
public enum HttpProblem implements ProblemType {
    MALFORMED_REQUEST(400, "The request is malformed"),
    MALFORMED_JSON(400, "The body is not JSON"),
    INVALID_BODY(400, "The body does not fit the operation"),
    INVALID_PARAMETER(400, "A parameter does not fit the operation"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    TOKEN_EXPIRED(401, "The access token has expired"),
    TOKEN_AUDIENCE(401, "The access token is meant for another audience"),
    TOKEN_INVALID(401, "The access token cannot be trusted"),
    FORBIDDEN(403, "The caller's roles do not allow this operation"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be served"),
    PRECONDITION_FAILED(412, "The thing has changed since it was read"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not read here"),
    PRECONDITION_REQUIRED(428, "The request needs an If-Match header"),
    INTERNAL(500, "Something went wrong here"),
    UNAVAILABLE(503, "The service cannot answer just now");

    private final int status;
    private final String title;

    HttpProblem(int status, String title) {
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
