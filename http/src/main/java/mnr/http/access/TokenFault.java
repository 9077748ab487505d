package mnr.http.access;

import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.oidc.OIDCException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

import mnr.http.problem.HttpProblem;
import mnr.http.problem.Problem;

/** Says what is wrong with a token as far as its holder may know. */
final class TokenFault {

    private TokenFault() {}

    /** The problem of a failed authentication; a failure that is none comes back as it is. */
    static Throwable problem(Throwable failure) {
        if (failure instanceof OIDCException) {
            // The issuer cannot be reached: neither the caller's fault nor a defect.
            return HttpProblem.UNAVAILABLE
                    .because("The issuer of access tokens does not answer.")
                    .header(HttpHeaders.RETRY_AFTER, "5");
        }
        return failure instanceof SecurityException ? refusal(type(failure)) : failure;
    }

    /** A token that does not say whose it is: nothing done with it could ever be laid to anyone. */
    static Problem nameless() {
        return refusal(HttpProblem.TOKEN_INVALID);
    }

    private static Problem refusal(HttpProblem type) {
        return type.with().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    private static HttpProblem type(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException jwt) {
                if (jwt.hasExpired()) {
                    return HttpProblem.TOKEN_EXPIRED;
                }
                if (jwt.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || jwt.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
                    return HttpProblem.TOKEN_AUDIENCE;
                }
            }
        }
        return HttpProblem.TOKEN_INVALID;
    }
}
