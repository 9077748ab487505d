package mnr.assessment.republish;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Locks;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class RepublicationIT {

    @Inject
    Session session;

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void savingGoesOnWhileItRunsAndASecondOneIsRefused() throws Exception {
        String first = Given.opened(Given.round("A" + Given.roundCode()));
        String last = Given.opened(Given.round("Z" + Given.roundCode()));
        String response = Given.draft(first, "KEN") + "/responses/ALPHA";

        Future<Api.Answer> running = Locks.holdRound(last, () -> {
            Future<Api.Answer> republish = callers.submit(RepublicationIT::republish);
            Locks.awaitWaiting(1);
            soon(() -> Api.as("focal-ken").put(response, "\"r1\"", Map.of("status", "NOT_ASSESSED")))
                    .expect(200);
            soon(RepublicationIT::republish).expect(409, "REPUBLISH_RUNNING");
            return republish;
        });

        Api.Answer republished = running.get().expect(202);
        assertThat(republished.json().path("count").asInt()).isGreaterThanOrEqualTo(2);
        republish().expect(202);
    }

    @Test
    void aClockThatIsBehindDrawsNoRevisions() {
        String round = Given.openRound();
        long revision = setRevision(round, Long.MAX_VALUE / 2);
        try {
            Api.as("operator")
                    .act("/api/v1/admin/republish?restored=true", null)
                    .expect(409, "CLOCK_BEHIND");
        } finally {
            setRevision(round, revision);
        }
    }

    /** The one that it had before. */
    private long setRevision(String round, long revision) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "update round set revision = :revision where code = :code returning old.revision",
                                Long.class)
                        .setParameter("revision", revision)
                        .setParameter("code", round)
                        .getSingleResult());
    }

    private <T> T soon(Callable<T> call) throws Exception {
        return callers.submit(call).get(10, TimeUnit.SECONDS);
    }

    private static Api.Answer republish() {
        return Api.as("operator").act("/api/v1/admin/republish", null);
    }
}
