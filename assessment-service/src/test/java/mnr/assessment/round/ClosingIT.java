package mnr.assessment.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Locks;
import mnr.assessment.Reference;
import mnr.projection.database.Database;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** A round is closed while somebody saves: one of them is first, and the other knows. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ClosingIT {

    @Inject
    Session session;

    @Inject
    Rounds rounds;

    @Inject
    Database database;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private String round = "";
    private String draft = "";

    @BeforeEach
    void aDraftInAnOpenRound() {
        Reference.arrive();
        round = Given.openRound();
        draft = Given.draft(round, "KEN");
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void waitsForTheSaveThatHasBegun() throws Exception {
        List<Future<Api.Answer>> saveAndClose = Locks.holdAssessment(Given.idOf(draft), () -> {
            Future<Api.Answer> save = callers.submit(() -> save("\"r1\""));
            Locks.awaitWaiting(1);
            Future<Api.Answer> close = callers.submit(this::close);
            Locks.awaitWaiting(2);
            return List.of(save, close);
        });

        saveAndClose.getFirst().get().expect(200);
        saveAndClose.getLast().get().expect(200);
        save("\"r2\"").expect(409, "ROUND_CLOSED");
    }

    @Test
    void isSeenByTheSaveThatWaitedForIt() throws Exception {
        Future<Api.Answer> save = QuarkusTransaction.requiringNew().call(() -> {
            rounds.locked(round).orElseThrow().act(RoundAction.CLOSE, Instant.now());
            session.flush();
            Future<Api.Answer> waiting = callers.submit(() -> save("\"r1\""));
            Locks.awaitWaiting(1);
            return waiting;
        });

        save.get().expect(409, "ROUND_CLOSED");
        assertThat(Api.as("focal-ken").get(draft + "/responses/ALPHA").text("status"))
                .isEqualTo("UNANSWERED");
    }

    @Test
    void isSeenByTheSaveThatWaitedBeyondTheEnd() throws Exception {
        Future<Api.Answer> save = Locks.holdAssessment(Given.idOf(draft), () -> {
            Future<Api.Answer> waiting = callers.submit(() -> save("\"r1\""));
            Locks.awaitWaiting(1);
            database.update("update round set closes_at = clock_timestamp() where code = ?", round);
            return waiting;
        });

        save.get().expect(409, "ROUND_OVER");
    }

    @Test
    void letsThoseWhoSaveInOneRoundWaitForNobody() throws Exception {
        String other = Given.draft(round, "BRA");

        Api.Answer saved = Locks.holdAssessment(Given.idOf(draft), () -> {
            Future<Api.Answer> waiting = callers.submit(() -> save("\"r1\""));
            Locks.awaitWaiting(1);
            Api.Answer answer = callers.submit(() -> Api.as("focal-bra")
                            .put(other + "/responses/ALPHA", "\"r1\"", Map.of("status", "NOT_ASSESSED")))
                    .get(10, TimeUnit.SECONDS);
            assertThat(waiting.isDone()).isFalse();
            return answer;
        });

        saved.expect(200);
    }

    private Api.Answer save(String etag) {
        return Api.as("focal-ken").put(draft + "/responses/ALPHA", etag, Map.of("status", "NOT_ASSESSED"));
    }

    private Api.Answer close() {
        Api secretariat = Api.as("secretariat");
        String path = "/api/v1/rounds/" + round;
        return secretariat.act(path + "/close", secretariat.get(path).etag());
    }
}
