package mnr.assessment.round;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

/** What of a round still changes, and for whom. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RevisionIT {

    @Inject
    Session session;

    @Inject
    Rounds rounds;

    private final Api secretariat = Api.as("secretariat");
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
    void beforeAnybodyBeginsEverythingButItsCodeMayChange() {
        String path = "/api/v1/rounds/" + Given.plannedRound();
        Map<String, Object> other = plan(List.of("UGA", "KEN"));
        other.putAll(Map.of(
                "framework",
                "MNR",
                "edition",
                "2023",
                "referenceDate",
                "2027-01-01",
                "opensAt",
                "2027-01-02T00:00:00Z"));

        Api.Answer revised = secretariat.put(path, "\"o1\"", other).expect(200);

        assertThat(revised.etag()).isEqualTo("\"o2\"");
        assertThat(revised.text("edition")).isEqualTo("2023");
        assertThat(revised.text("referenceDate")).isEqualTo("2027-01-01");
        assertThat(revised.json().path("scope"))
                .map(country -> country.asText())
                .containsExactly("KEN", "UGA");
        assertThat(secretariat.get(path).json()).isEqualTo(revised.json());
    }

    @Test
    void onceSomebodyHasBegunTheEditionIsFixedAndItsCountryStays() {
        String round = Given.openRound();
        Given.draft(round, "KEN");
        String path = "/api/v1/rounds/" + round;
        Map<String, Object> other = plan(List.of("BRA"));
        other.putAll(Map.of("framework", "MNR", "edition", "2023", "opensAt", "2025-01-01T00:00:00Z"));

        Api.Answer refused = secretariat.put(path, "\"o2\"", other).expect(409, "ROUND_IN_USE");

        assertThat(refused.json().path("fixed"))
                .map(field -> field.asText())
                .containsExactly("framework", "edition", "opensAt");
        assertThat(refused.json().path("countries"))
                .map(country -> country.asText())
                .containsExactly("KEN");
        secretariat.put(path, "\"o2\"", plan(List.of("KEN", "TLS"))).expect(200);
    }

    @Test
    void aRetiredEditionIsNotChangedTo() {
        Map<String, Object> other = plan(List.of("KEN"));
        other.put("framework", "OLD");

        secretariat
                .put("/api/v1/rounds/" + Given.plannedRound(), "\"o1\"", other)
                .expect(409, "EDITION_RETIRED");
    }

    @Test
    void theSameOnceMoreIsNoChange() {
        String path = "/api/v1/rounds/" + Given.openRound();

        secretariat
                .put(path, "\"o2\"", plan(List.of("UGA", "NPL", "KEN", "BRA")))
                .expect(200);

        assertThat(secretariat.get(path).etag()).isEqualTo("\"o2\"");
    }

    @Test
    void closedIsForGood() {
        String round = Given.openRound();
        Given.closed(round);
        String path = "/api/v1/rounds/" + round;

        Api.Answer refused =
                secretariat.put(path, "\"o3\"", plan(List.of("KEN"))).expect(409, "TRANSITION_NOT_ALLOWED");

        assertThat(refused.text("action")).isEqualTo("REVISE");
        assertThat(refused.json().path("allowed")).isEmpty();
        secretariat
                .send("POST", path + "/extend", "\"o3\"", Map.of("closesAt", "2099-02-01T00:00:00Z"))
                .expect(409, "TRANSITION_NOT_ALLOWED");
    }

    @Test
    void anEndIsOneMomentWhereverItIsGiven() {
        String path = "/api/v1/rounds/" + Given.openRound();

        Api.Answer extended = secretariat
                .send("POST", path + "/extend", "\"o2\"", Map.of("closesAt", "2099-01-31T23:59:59.5-12:00"))
                .expect(200);

        assertThat(extended.text("closesAt")).isEqualTo("2099-02-01T11:59:59.500Z");
        assertThat(extended.etag()).isEqualTo("\"o3\"");
    }

    @Test
    void isSeenByTheOneThatBeginsMeanwhile() throws Exception {
        String round = Given.openRound();

        Future<Api.Answer> begin = QuarkusTransaction.requiringNew().call(() -> {
            Round held = rounds.locked(round).orElseThrow();
            RoundPlan was = held.content();
            held.revise(
                    new RoundPlan(
                            was.framework(),
                            was.edition(),
                            was.referenceDate(),
                            was.opensAt(),
                            was.closesAt(),
                            List.of("BRA")),
                    Instant.now());
            session.flush();
            Future<Api.Answer> waiting = callers.submit(() -> Api.as("focal-ken")
                    .post("/api/v1/assessments", Map.of("round", round, "country", "KEN", "kind", "SELF")));
            Locks.awaitWaiting(1);
            return waiting;
        });

        begin.get().expect(409, "COUNTRY_NOT_INVITED");
    }

    private static Map<String, Object> plan(List<String> scope) {
        Map<String, Object> plan = new HashMap<>(Given.round("ANY"));
        plan.keySet().removeAll(List.of("code", "demo"));
        plan.put("scope", scope);
        return plan;
    }
}
