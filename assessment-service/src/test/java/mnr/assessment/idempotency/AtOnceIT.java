package mnr.assessment.idempotency;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Api.Answer;
import mnr.assessment.Given;
import mnr.assessment.Locks;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static java.util.Collections.nCopies;
import static mnr.assessment.idempotency.Keyed.assertFresh;
import static mnr.assessment.idempotency.Keyed.assertReplay;
import static mnr.assessment.idempotency.Keyed.begin;
import static mnr.assessment.idempotency.Keyed.begun;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class AtOnceIT {

    @Inject
    AgroalDataSource serving;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void ofThirtyAtOnceOneTakesEffect() throws Exception {
        // given
        String round = Given.openRound();
        Api team = Api.as("focal-ken").keyed(key);
        Callable<Answer> begin = () -> begin(team, round, "KEN");

        // when
        List<Answer> answers;
        try (var threads = Executors.newFixedThreadPool(30)) {
            answers = threads.invokeAll(nCopies(30, begin)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // then
        List<Answer> created =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(created.stream().filter(answer -> answer.response().header(Keyed.REPLAY) == null))
                .hasSize(1);
        assertThat(created)
                .allSatisfy(answer -> assertThat(answer.response().asString())
                        .isEqualTo(created.getFirst().response().asString()));
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> answer.expect(409, "REQUEST_IN_PROGRESS"));
        assertThat(begun(round)).hasSize(1);
    }

    @Test
    void whileARequestIsAnsweredItsKeyIsBusy() throws Exception {
        // given
        String path = Given.submitted("KEN");
        String read = Api.as("secretariat").get(path).etag();
        Api secretariat = Api.as("secretariat").keyed(key);
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<Answer> first = Locks.holdAssessment(Given.idOf(path), () -> {
                Future<Answer> waiting = thread.submit(() -> secretariat.act(path + "/validate", read));
                Locks.awaitWaiting(1);

                // when
                Answer busy = secretariat.act(path + "/validate", read);

                // then
                assertThat(busy.expect(409, "REQUEST_IN_PROGRESS").header("Retry-After"))
                        .isEqualTo("1");
                return waiting;
            });
            Answer validated = first.get().expect(200);
            assertReplay(secretariat.act(path + "/validate", read), validated);
        }
    }

    @Test
    void aConnectionThatDiesBeforeTheCommitLeavesNeitherChangeNorAnswer() throws Exception {
        // given
        String round = Given.openRound();
        Api team = Api.as("focal-ken").keyed(key);
        Answer cut;
        try (var thread = Executors.newSingleThreadExecutor();
                var connection = serving.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // the change is there, and what comes next is the answer
            statement.execute("lock table idempotent_answer in share mode");
            Future<Answer> waiting = thread.submit(() -> begin(team, round, "KEN"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20)) // for the request to come that far
                    .until(() -> kill("insert into idempotent_answer%") == 1);
            cut = waiting.get();
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(cut.status()).isEqualTo(503);
        assertThat(begun(round)).isEmpty();
        assertThat(KeptRows.telling(round)).isZero();

        // when
        Answer again = begin(team, round, "KEN");

        // then
        assertFresh(again.expect(201));
        assertThat(begun(round)).hasSize(1);
    }

    private int kill(String statement) throws SQLException {
        return count("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock' and query like '%s'""".formatted(statement));
    }

    private int count(String query) throws SQLException {
        try (var connection = serving.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
