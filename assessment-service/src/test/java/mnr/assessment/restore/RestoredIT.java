package mnr.assessment.restore;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.stack.DatabaseDump;
import mnr.stack.StackResource;
import mnr.stack.postgres.ServiceDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The database is set back to an older dump while others hold newer states and newer tags. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RestoredIT {

    private static final String ROUNDS = "mnr.assessment.rounds.v1";
    private static final String VALIDATED = "mnr.assessment.validated.v1";

    @Inject
    Session session;

    @Inject
    Epochs epochs;

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    /** Other tests know the tags of a database that was never set back. */
    @AfterEach
    void forgetTheRestore() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update restored set epoch = 0")
                        .executeUpdate());
        epochs.look();
    }

    @Test
    void everyLaterRevisionIsNewerThanThoseThatOthersHold() {
        // given
        String round = Given.openRound();
        String first = submitted(round, "KEN");
        String second = submitted(round, "BRA");
        Given.validated(first);
        // a dump with what is still to be sent would send it again
        Topics.await(ROUNDS, round, 2);
        Topics.await(VALIDATED, idOf(first), 1);
        try (DatabaseDump dump = dump()) {
            Given.validated(second);
            Given.closed(round);
            republishRestored();
            Topics.await(ROUNDS, round, 4);
            Topics.await(VALIDATED, idOf(first), 2);
            Topics.await(VALIDATED, idOf(second), 2);

            // when
            putBack(dump);
            republishRestored();
            Given.validated(second);
            Given.closed(round);

            // then
            assertThat(revisions(ROUNDS, round, 6)).isSorted().doesNotHaveDuplicates();
            assertThat(revisions(VALIDATED, idOf(first), 3)).isSorted().doesNotHaveDuplicates();
            assertThat(revisions(VALIDATED, idOf(second), 3)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aTagOfBeforeMatchesNothingThatWasSavedAfter() {
        // given
        String response = Given.draft("KEN") + "/responses/ALPHA";
        Api team = Api.as("focal-ken");
        Map<String, Object> answer = Map.of("status", "NOT_ASSESSED");
        try (DatabaseDump dump = dump()) {
            String lost = team.put(response, team.get(response).etag(), answer)
                    .expect(200)
                    .etag();
            putBack(dump);
            republishRestored();
            String current = team.put(response, team.get(response).etag(), answer)
                    .expect(200)
                    .etag();

            // when
            Api.Answer stale = team.put(response, lost, answer);

            // then
            assertThat(stale.expect(412, "PRECONDITION_FAILED").etag()).isEqualTo(current);
        }
    }

    private static DatabaseDump dump() {
        DatabaseDump dump = DatabaseDump.of(ServiceDatabase.ASSESSMENT);
        awaitAnswers();
        return dump;
    }

    private static void putBack(DatabaseDump dump) {
        dump.putBack();
        awaitAnswers();
    }

    /** The service's connections were cut off, and each one has to fail before there is a new one. */
    private static void awaitAnswers() {
        Awaitility.await()
                .until(() -> Api.as("secretariat").get("/api/v1/rounds").status() == 200);
    }

    private static void republishRestored() {
        Api.as("operator").act("/api/v1/admin/republish?restored=true", null).expect(202);
    }

    private static String submitted(String round, String country) {
        String path = Given.draft(round, country);
        Given.answerAll(path, country, "LOW");
        Given.submit(path, country);
        return path;
    }

    private static List<Long> revisions(String topic, String key, int count) {
        return Topics.await(topic, key, count).stream()
                .map(event -> event.json().path("revision").asLong())
                .toList();
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
