package mnr.assessment.team;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

import mnr.http.problem.Problem;

import static mnr.assessment.problem.AssessmentProblem.KEYCLOAK_UNAVAILABLE;

/** Asks Keycloak and waits no longer than allowed, also for an answer that stops in its middle. */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final String RETRY_AFTER_SECONDS = "10";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final Duration timeout;

    Exchange(Duration connectTimeout, Duration timeout) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build();
        this.timeout = timeout;
    }

    /** The answer, whatever it says but that Keycloak cannot answer now: then KEYCLOAK_UNAVAILABLE. */
    Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            Answer whole = Answer.of(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
            if (whole.status() >= SERVER_ERROR || whole.status() == TOO_MANY_REQUESTS) {
                LOG.warnf("Keycloak cannot answer: status=%d", whole.status());
                throw unavailable();
            }
            return whole;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("Keycloak does not answer: reason=%s", e.toString());
            throw unavailable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } finally {
            answer.cancel(true);
        }
    }

    static Problem unavailable() {
        return KEYCLOAK_UNAVAILABLE.with().header("Retry-After", RETRY_AFTER_SECONDS);
    }

    void close() {
        client.shutdownNow();
    }
}
