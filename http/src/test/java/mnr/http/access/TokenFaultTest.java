package mnr.http.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import org.junit.jupiter.api.Test;

import mnr.http.problem.HttpProblem;
import mnr.http.problem.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class TokenFaultTest {

    @Test
    void anIssuerThatDoesNotAnswerIsNotTheCallersFault() {
        // when
        Problem problem = (Problem) TokenFault.problem(new OIDCException("OIDC Server is not available"));

        // then
        assertEquals(HttpProblem.UNAVAILABLE, problem.type());
        assertEquals("5", problem.headers().get("Retry-After"));
    }

    @Test
    void aRefusalWithoutAKnownReasonIsAnInvalidToken() {
        assertEquals(
                HttpProblem.TOKEN_INVALID, ((Problem) TokenFault.problem(new AuthenticationFailedException())).type());
    }

    @Test
    void aDefectStaysOne() {
        // given
        RuntimeException defect = new IllegalStateException("defect");

        // then
        assertSame(defect, TokenFault.problem(defect));
    }
}
