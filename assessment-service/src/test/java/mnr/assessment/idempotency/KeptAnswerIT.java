package mnr.assessment.idempotency;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Api.Answer;
import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static mnr.assessment.idempotency.Keyed.assertFresh;
import static mnr.assessment.idempotency.Keyed.assertReplay;
import static mnr.assessment.idempotency.Keyed.begin;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class KeptAnswerIT {

    private static final MigratedSchema SERVED = new MigratedSchema("public");

    @Inject
    AgroalDataSource serving;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void reference() {
        Reference.arrive();
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

    private int count(String query) throws SQLException {
        try (var connection = serving.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
