package mnr.http.openapi;

import java.util.List;
import java.util.Map;

import mnr.http.problem.HttpProblem;
import mnr.http.problem.Problem;
import mnr.http.problem.ProblemType;
import mnr.http.problem.Violation;

/** The errors that operations share, each a response of the document's components. */
enum CommonError {
    BAD_REQUEST("BadRequest", "A parameter does not fit; all violations at once"),
    BAD_BODY("BadBody", "The body or a parameter does not fit; all violations at once"),
    UNAUTHENTICATED("Unauthenticated", "No access token, or none that is valid here"),
    FORBIDDEN("Forbidden", "None of the caller's roles allows the operation"),
    NOT_FOUND("NotFound", "There is no such thing, or it is out of the caller's reach"),
    NOT_ACCEPTABLE("NotAcceptable", "None of the accepted media types can be served"),
    PRECONDITION_FAILED("PreconditionFailed", "The thing has changed since it was read"),
    BODY_TOO_LARGE("BodyTooLarge", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("UnsupportedMediaType", "The body's media type is not read here"),
    PRECONDITION_REQUIRED("PreconditionRequired", "A write to an existing thing needs If-Match"),
    INTERNAL("Internal", "A fault of the service; the instance is the id to report"),
    UNAVAILABLE(
            "Unavailable",
            "What the answer needs, the database or the issuer of access tokens, does not answer; try again later");

    private final String component;
    private final String description;

    CommonError(String component, String description) {
        this.component = component;
        this.description = description;
    }

    String component() {
        return component;
    }

    String description() {
        return description;
    }

    String status() {
        return Integer.toString(examples().getFirst().type().status());
    }

    /** Headers that come with the error: what they say, by name. */
    Map<String, String> headers() {
        return switch (this) {
            case UNAUTHENTICATED, FORBIDDEN -> Map.of("WWW-Authenticate", "What the token lacks (RFC 6750)");
            case PRECONDITION_FAILED -> Map.of("ETag", "The current entity tag, as in currentETag");
            case UNAVAILABLE -> Map.of("Retry-After", "In how many seconds to try again");
            default -> Map.of();
        };
    }

    boolean shows(ProblemType type) {
        return examples().stream().anyMatch(example -> example.type().equals(type));
    }

    /** One example a code. */
    List<Problem> examples() {
        return switch (this) {
            case BAD_REQUEST -> List.of(invalidParameter());
            case BAD_BODY -> List.of(malformedJson(), invalidBody(), invalidParameter());
            case UNAUTHENTICATED ->
                List.of(
                        HttpProblem.UNAUTHENTICATED.with(),
                        HttpProblem.TOKEN_EXPIRED.with(),
                        HttpProblem.TOKEN_AUDIENCE.with(),
                        HttpProblem.TOKEN_INVALID.with());
            case FORBIDDEN -> List.of(HttpProblem.FORBIDDEN.with());
            case NOT_FOUND -> List.of(HttpProblem.NOT_FOUND.with());
            case NOT_ACCEPTABLE -> List.of(HttpProblem.NOT_ACCEPTABLE.with());
            case PRECONDITION_FAILED ->
                List.of(HttpProblem.PRECONDITION_FAILED
                        .because("Read the thing again; its current ETag is in currentETag.")
                        .with("currentETag", "\"v8\""));
            case BODY_TOO_LARGE ->
                List.of(HttpProblem.BODY_TOO_LARGE
                        .because("At most 1048576 bytes are read.")
                        .with("maxBytes", 1_048_576));
            case UNSUPPORTED_MEDIA_TYPE -> List.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE.with());
            case PRECONDITION_REQUIRED ->
                List.of(HttpProblem.PRECONDITION_REQUIRED.because(
                        "Read the thing first and send its ETag in If-Match."));
            case UNAVAILABLE -> List.of(HttpProblem.UNAVAILABLE.because("The database does not answer."));
            case INTERNAL -> List.of(HttpProblem.INTERNAL.with());
        };
    }

    private static Problem malformedJson() {
        return HttpProblem.MALFORMED_JSON.because("The text ends too early.").with("line", 3, "column", 14);
    }

    private static Problem invalidBody() {
        return HttpProblem.INVALID_BODY
                .with()
                .violations(List.of(
                        Violation.at("#/name", "REQUIRED", "The field is required."),
                        Violation.at("#/nmae", "UNKNOWN_FIELD", "There is no such field; known are name.")));
    }

    private static Problem invalidParameter() {
        return HttpProblem.INVALID_PARAMETER
                .with()
                .violations(
                        List.of(Violation.of("draft", "UNKNOWN_PARAMETER", "The operation has no query parameters.")));
    }
}
