package mnr.assessment.idempotency;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.assessment.Api;
import mnr.assessment.Api.Answer;
import mnr.assessment.Given;
import mnr.assessment.Locks;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class IdempotencyIT {

    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String REPLAY = "Idempotent-Replay";
    private static final MigratedSchema SERVED = new MigratedSchema("public");

    @Inject
    AgroalDataSource serving;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void theSameRequestTakesEffectOnceAndIsAnsweredTheSame() {
        // given
        String round = Given.openRound();
        Answer first = begin(Api.as("focal-ken").keyed(key), round, "KEN");

        // when
        Answer again = begin(Api.as("focal-ken").keyed(key), round, "KEN");

        // then
        assertFresh(first.expect(201));
        assertReplay(again, first);
        assertThat(first.header("Location")).isNotBlank();
        assertThat(first.etag()).isNotBlank();
        assertThat(begun(round)).hasSize(1);
        assertThat(history(first)).isEqualTo(1);
    }

    @Test
    void anActionTakesEffectOnceAndIsAnsweredTheSame() {
        // given
        String path = Given.submitted("KEN");
        String read = Api.as("secretariat").get(path).etag();
        Answer first = Api.as("secretariat").keyed(key).act(path + "/validate", read);

        // when
        Answer again = Api.as("secretariat").keyed(key).act(path + "/validate", read);

        // then
        assertFresh(first.expect(200));
        assertReplay(again, first);
        assertThat(Api.as("secretariat").get(path).etag()).isEqualTo(first.etag());
    }

    @Test
    void whatIsAnsweredAgainIsWhatWasAnsweredThoughThingsHaveGoneOn() {
        // given
        String round = Given.plannedRound();
        String path = "/api/v1/rounds/" + round;
        Answer opened = Api.as("secretariat").keyed(key).act(path + "/open", "\"o1\"");
        Given.closed(round);

        // when
        Answer again = Api.as("secretariat").keyed(key).act(path + "/open", "\"o1\"");

        // then
        assertReplay(again, opened.expect(200));
        assertThat(again.text("state")).isEqualTo("OPEN");
        assertThat(Api.as("secretariat").get(path).text("state")).isEqualTo("CLOSED");
    }

    @Test
    void aKeyIsTheSameInQuotes() {
        // given
        String round = Given.openRound();
        Answer first = begin(Api.as("focal-ken").keyed(key), round, "KEN");

        // when
        Answer again = begin(Api.as("focal-ken").keyed('"' + key + '"'), round, "KEN");

        // then
        assertReplay(again, first);
    }

    @Test
    void withoutAKeyARequestIsANewOne() {
        // given
        String round = Given.openRound();
        begin(Api.as("focal-ken"), round, "KEN").expect(201);

        // when
        Answer again = begin(Api.as("focal-ken"), round, "KEN");

        // then
        assertFresh(again.expect(409, "ASSESSMENT_EXISTS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\"open", "é", "\"a\" , \"b\""})
    void whatIsNoKeyIsRefused(String header) {
        // given
        String round = Given.openRound();

        // when
        Answer refused = begin(Api.as("focal-ken").keyed(header), round, "KEN");

        // then
        assertThat(refused.expect(400, "INVALID_PARAMETER").violations())
                .containsExactly("WRONG_FORMAT Idempotency-Key");
        assertThat(begun(round)).isEmpty();
    }

    @Test
    void anotherBodyWithTheKeyIsRefused() {
        // given
        String round = Given.openRound();
        begin(Api.as("secretariat").keyed(key), round, "KEN").expect(201);

        // when
        Answer other = begin(Api.as("secretariat").keyed(key), round, "UGA");

        // then
        assertFresh(other.expect(422, "IDEMPOTENCY_KEY_REUSED"));
        assertThat(begun(round)).hasSize(1);
    }

    @Test
    void anotherPreconditionWithTheKeyIsRefused() {
        // given
        String path = "/api/v1/rounds/" + Given.plannedRound();
        Api.as("secretariat").keyed(key).act(path + "/open", "\"o1\"").expect(200);

        // when
        Answer other = Api.as("secretariat").keyed(key).act(path + "/open", "\"o2\"");

        // then
        other.expect(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void theKeyOfAnotherPersonIsAnotherOne() {
        // given
        String round = Given.openRound();
        begin(Api.as("secretariat").keyed(key), round, "KEN").expect(201);

        // when
        Answer other = begin(Api.as("focal-ken").keyed(key), round, "KEN");

        // then
        assertFresh(other.expect(409, "ASSESSMENT_EXISTS"));
    }

    @Test
    void theKeyOfAnotherPathIsAnotherOne() {
        // given
        String round = Given.plannedRound();
        Api.as("secretariat")
                .keyed(key)
                .act("/api/v1/rounds/" + round + "/open", "\"o1\"")
                .expect(200);

        // when
        Answer other = Api.as("secretariat").keyed(key).act("/api/v1/rounds/" + round + "/close", "\"o2\"");

        // then
        assertFresh(other.expect(200));
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
        assertThat(created.stream().filter(answer -> answer.response().header(REPLAY) == null))
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

    @Test
    void aRefusalIsAnsweredAgainThoughItWouldBeNoneNow() {
        // given
        Map<String, Object> plan = Given.round(Given.roundCode());
        plan.put("scope", List.of("UGA"));
        String round = Given.opened(plan);
        Answer refused = begin(Api.as("secretariat").keyed(key), round, "KEN");
        invite(round, plan, "KEN");

        // when
        Answer again = begin(Api.as("secretariat").keyed(key), round, "KEN");

        // then
        assertFresh(refused.expect(409, "COUNTRY_NOT_INVITED"));
        assertReplay(again, refused);
        begin(Api.as("secretariat").keyed(key + "-2"), round, "KEN").expect(201);
    }

    @Test
    void aMissingPreconditionIsAnsweredAgain() {
        // given
        String path = Given.draft("KEN");
        Answer refused = Api.as("secretariat").keyed(key).act(path + "/withdraw", null);

        // when
        Answer again = Api.as("secretariat").keyed(key).act(path + "/withdraw", null);

        // then
        assertReplay(again, refused.expect(428, "PRECONDITION_REQUIRED"));
    }

    @Test
    void aStalePreconditionIsAnsweredAgainWithTheTagOfThen() {
        // given
        String path = Given.draft("KEN");
        Answer refused = Api.as("secretariat").keyed(key).act(path + "/withdraw", "\"a99\"");
        Given.withdrawn(path);

        // when
        Answer again = Api.as("secretariat").keyed(key).act(path + "/withdraw", "\"a99\"");

        // then
        assertReplay(again, refused.expect(412, "PRECONDITION_FAILED"));
        assertThat(again.etag()).isEqualTo(refused.text("currentETag"));
    }

    @Test
    void whatPassesByItselfIsNotKept() {
        // given
        Map<String, Object> plan = Given.round(Given.roundCode());
        plan.put("framework", "HALF");
        Answer pending = Api.as("secretariat").keyed(key).post("/api/v1/rounds", plan);

        // when
        Answer again = Api.as("secretariat").keyed(key).post("/api/v1/rounds", plan);

        // then
        assertFresh(pending.expect(503, "REFERENCE_DATA_PENDING"));
        assertFresh(again.expect(503, "REFERENCE_DATA_PENDING"));
    }

    @Test
    void whoMayNotIsNotAnswered() {
        // given
        String round = Given.plannedRound();
        Person person = Person.with(List.of("secretariat"), Map.of());
        String path = "/api/v1/rounds/" + round + "/open";
        person.api().keyed(key).act(path, "\"o1\"").expect(200);
        person.lose("secretariat");

        // when
        Answer refused = person.api().keyed(key).act(path, "\"o1\"");

        // then
        assertFresh(refused.expect(403, "FORBIDDEN"));
    }

    @Test
    void whoHasMovedIsToldThatNothingIsThere() {
        // given
        String round = Given.openRound();
        Person person = Person.with(List.of("focal-point"), Map.of("country", List.of("KEN")));
        begin(person.api().keyed(key), round, "KEN").expect(201);
        person.moveTo(Map.of("country", List.of("BRA")));

        // when
        Answer refused = begin(person.api().keyed(key), round, "KEN");

        // then
        assertFresh(refused.expect(404, "NOT_FOUND"));
    }

    @Test
    void whoHasMovedIsNotToldARefusalEither() {
        // given
        String path = Given.draft("KEN");
        Person person = Person.with(List.of("focal-point"), Map.of("country", List.of("KEN")));
        person.api().keyed(key).act(path + "/amend", "\"a1\"").expect(409, "TRANSITION_NOT_ALLOWED");
        person.moveTo(Map.of("country", List.of("BRA")));

        // when
        Answer refused = person.api().keyed(key).act(path + "/amend", "\"a1\"");

        // then
        assertFresh(refused.expect(404, "NOT_FOUND"));
    }

    @Test
    void afterADayAKeyIsAsGoodAsNew() throws SQLException {
        // given
        String round = Given.openRound();
        begin(Api.as("focal-ken").keyed(key), round, "KEN").expect(201);
        KeptRows.expire(round);

        // when
        Answer anew = begin(Api.as("focal-ken").keyed(key), round, "KEN");

        // then
        assertFresh(anew.expect(409, "ASSESSMENT_EXISTS"));
        assertReplay(begin(Api.as("focal-ken").keyed(key), round, "KEN"), anew);
    }

    @Test
    void whoIsForgottenLeavesNoAnswers() throws SQLException {
        // given
        String round = Given.plannedRound();
        Person person = Person.with(List.of("secretariat"), Map.of());
        person.api()
                .keyed(key)
                .act("/api/v1/rounds/" + round + "/open", "\"o1\"")
                .expect(200);
        String other = "/api/v1/rounds/" + round + "/close";
        Api.as("secretariat").keyed(key).act(other, "\"o2\"").expect(200);
        assertThat(KeptRows.telling(round)).isEqualTo(2);

        // when
        Answer erased = Api.as("operator")
                .post("/api/v1/admin/persons/erase", Map.of("issuer", MigratedSchema.issuer(), "subject", person.id()));

        // then
        erased.expect(204);
        assertThat(KeptRows.telling(round)).isEqualTo(1);
    }

    @Test
    void withoutItsOwnersNameNoAnswerIsSeen() throws SQLException {
        // given
        String round = Given.openRound();
        begin(Api.as("focal-ken").keyed(key), round, "KEN").expect(201);

        // when
        int seen = count("select count(*) from idempotent_answer");

        // then
        assertThat(seen).isZero();
        assertThat(KeptRows.telling(round)).isEqualTo(1);
    }

    @Test
    void nothingOfTheRequestIsKept() throws SQLException {
        // given
        String round = Given.openRound();
        begin(Api.as("focal-ken").keyed(key), round, "KEN").expect(201);

        // when
        List<String> rows = SERVED.texts("select scope, owner, fingerprint from idempotent_answer");

        // then
        assertThat(rows).isNotEmpty().allMatch(row -> row.matches("([0-9a-f]{64} ?){3}"));
    }

    private static Answer begin(Api api, String round, String country) {
        return api.post(ASSESSMENTS, Map.of("round", round, "country", country, "kind", "SELF"));
    }

    private static void invite(String round, Map<String, Object> plan, String country) {
        Map<String, Object> revised = new HashMap<>(plan);
        revised.remove("code");
        revised.remove("demo");
        revised.put("scope", List.of("UGA", country));
        String path = "/api/v1/rounds/" + round;
        Api.as("secretariat")
                .put(path, Api.as("secretariat").get(path).etag(), revised)
                .expect(200);
    }

    private static List<String> begun(String round) {
        return Api.as("secretariat")
                .get(ASSESSMENTS + "?round=" + round)
                .expect(200)
                .items("id");
    }

    private static int history(Answer assessment) {
        return Api.as("secretariat")
                .get(ASSESSMENTS + '/' + assessment.text("id") + "/history")
                .expect(200)
                .items("seq")
                .size();
    }

    private static void assertFresh(Answer answer) {
        assertThat(answer.response().header(REPLAY)).isNull();
    }

    private static void assertReplay(Answer again, Answer first) {
        assertThat(again.response().header(REPLAY)).isEqualTo("true");
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.response().asByteArray()).isEqualTo(first.response().asByteArray());
        for (String header : List.of("Content-Type", "Content-Length", "Location", "ETag", "Cache-Control")) {
            assertThat(again.response().header(header))
                    .as(header)
                    .isEqualTo(first.response().header(header));
        }
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
