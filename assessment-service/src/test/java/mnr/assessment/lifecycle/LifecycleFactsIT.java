package mnr.assessment.lifecycle;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What partners are told of an assessment. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LifecycleFactsIT {

    private static final String LIFECYCLE = "mnr.assessment.lifecycle.v1";

    private static final MigratedSchema SERVED = new MigratedSchema("public");

    private final Api team = Api.as("focal-ken");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void aFactSaysWhereItLeftTheAssessmentAndNothingOfItsAnswers() {
        String path = Given.submitted("KEN");
        Given.validated(path);
        Given.amended(path, "KEN");

        Topics.Event fact = Topics.awaitFacts(path, "KEN", 4).getLast();

        assertThat(fact.json()).isEqualTo(Topics.json("""
                        {"fact": "AMENDED", "country": "KEN", "assessment": "%s", "round": "%s", "kind": "SELF",
                         "framework": "TINY", "edition": "1", "state": "DRAFT", "amending": true, "version": 5,
                         "revision": %d, "history": %s}
                        """.formatted(
                        Given.idOf(path),
                        team.get(path).text("round"),
                        fact.json().path("revision").asLong(),
                        fact.json().path("history"))));
    }

    @Test
    void eachHoldsTheEndOfTheHistoryOutsideOfTheDatabase() throws SQLException {
        String path = Given.submitted("KEN");
        Given.returned(path);

        List<Topics.Event> facts = Topics.awaitFacts(path, "KEN", 3);

        assertThat(facts)
                .map(fact -> fact.json().path("history"))
                .map(head -> head.path("seq").asText() + ' ' + head.path("hash").asText())
                .isEqualTo(SERVED.texts("""
                                select seq, encode(hash, 'hex') from history
                                where assessment_id = '%s' and action <> 'SAVED' order by seq""".formatted(Given.idOf(path))));
    }

    @Test
    void anAmendmentThatNarrowsTheConsentTellsOfBoth() {
        String path = Given.submitted("KEN");
        Given.validated(path);
        Given.amended(path, "KEN");
        Map<String, Object> revoked = new HashMap<>(Given.consent());
        revoked.put("aggregates", false);

        team.send("POST", path + "/submit", team.get(path).etag(), Map.of("consent", revoked))
                .expect(200);

        List<Topics.Event> facts = Topics.awaitFacts(path, "KEN", 6);
        assertThat(facts.subList(4, 6))
                .map(fact -> fact.json().path("fact").asText())
                .containsExactly("SUBMITTED", "CONSENT_CHANGED");
        assertThat(facts.get(5).json().path("version"))
                .isEqualTo(facts.get(4).json().path("version"));
        assertThat(facts.get(5).json().path("history"))
                .isEqualTo(facts.get(4).json().path("history"));
    }

    @Test
    void whatWasRefusedIsNoFact() {
        String path = Given.draft("KEN");
        team.send("POST", path + "/submit", "\"a1\"", Map.of("consent", Given.consent()))
                .expect(409, "UNANSWERED");
        Given.withdrawn(path);

        assertThat(Topics.awaitFacts(path, "KEN", 2))
                .map(fact -> fact.json().path("fact").asText())
                .containsExactly("CREATED", "WITHDRAWN");
    }

    @Test
    void ofManyAtOnceEachHasItsOwnPlace() throws Exception {
        List<String> rounds =
                IntStream.range(0, 8).mapToObj(_ -> Given.openRound()).toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Api.Answer>> begin = rounds.stream()
                    .<Callable<Api.Answer>>map(round -> () -> Api.as("focal-npl")
                            .post("/api/v1/assessments", Map.of("round", round, "country", "NPL", "kind", "SELF")))
                    .toList();
            assertThat(threads.invokeAll(begin).stream().map(Future::resultNow))
                    .allSatisfy(answer -> answer.expect(201));
        }

        List<Long> revisions = Topics.await(LIFECYCLE, "NPL", 8).stream()
                .map(fact -> fact.json().path("revision").asLong())
                .toList();
        assertThat(revisions).isSorted().doesNotHaveDuplicates();
    }
}
