package mnr.assessment.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithTestResource(StackResource.class)
class RoundIT {

    @Inject
    Planning planning;

    private final Api secretariat = Api.as("secretariat");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void aPlannedRoundIsThere() {
        String code = Given.roundCode();

        Api.Answer created =
                secretariat.post("/api/v1/rounds", Given.round(code)).expect(201);

        assertThat(created.header("Location")).endsWith("/api/v1/rounds/" + code);
        assertThat(created.etag()).isEqualTo("\"o1\"");
        Api.Answer read = Api.as("nobody").get("/api/v1/rounds/" + code).expect(200);
        assertThat(read.etag()).isEqualTo("\"o1\"");
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.text("state")).isEqualTo("PLANNED");
        assertThat(read.text("opensAt")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(read.json().path("demo").asBoolean()).isTrue();
    }

    @Test
    void whoHasReadItIsToldThatNothingIsNewer() {
        String code = Given.plannedRound();

        Api.Answer again = secretariat.getIfNoneMatch("/api/v1/rounds/" + code, "\"o1\"");

        again.expect(304);
        assertThat(again.response().asString()).isEmpty();
    }

    @Test
    void withoutAScopeTheWorldOfTheReferenceDateIsInvited() {
        Map<String, Object> round = Given.round(Given.roundCode());
        round.remove("scope");

        Api.Answer after = secretariat.post("/api/v1/rounds", round).expect(201);
        round.put("code", Given.roundCode());
        round.put("referenceDate", "2025-12-31");
        Api.Answer before = secretariat.post("/api/v1/rounds", round).expect(201);

        assertThat(scope(after)).containsExactly("BRA", "KEN", "NPL", "UGA");
        assertThat(scope(before)).containsExactly("BRA", "KEN", "NPL", "TLS", "UGA");
    }

    @Test
    void aDayBeforeTheWorldBeganNeedsAScope() {
        Map<String, Object> round = Given.round(Given.roundCode());
        round.put("referenceDate", "2014-12-31");
        Map<String, Object> withoutScope = new HashMap<>(round);
        withoutScope.remove("scope");

        Api.Answer refused = secretariat.post("/api/v1/rounds", withoutScope).expect(400, "INVALID_BODY");

        assertThat(refused.violations()).containsExactly("NO_MEMBERS_OF_WORLD #/referenceDate");
        secretariat.post("/api/v1/rounds", round).expect(201);
    }

    @Test
    void onlyATakenCodeIsAConflict() {
        CreateRound plan = TestRounds.good().plan();
        // What validation keeps out over HTTP breaks a constraint here.
        CreateRound bad = new CreateRound(
                "in lower case",
                "TINY",
                "1",
                plan.referenceDate(),
                plan.opensAt(),
                plan.closesAt(),
                plan.scope(),
                null);

        assertThatThrownBy(() -> planning.plan(bad)).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void whatBreaksARuleIsToldAtOnce() {
        Map<String, Object> round = Given.round(Given.roundCode());
        round.putAll(Map.of(
                "edition", "1999", "closesAt", "2026-01-01T00:00:00Z", "scope", List.of("KEN", "ZZZ", "KEN", "QQX")));

        Api.Answer refused = secretariat.post("/api/v1/rounds", round).expect(400, "INVALID_BODY");

        assertThat(refused.violations())
                .containsExactly(
                        "UNKNOWN_EDITION #/edition",
                        "NOT_AFTER_OPENING #/closesAt",
                        "UNKNOWN_COUNTRY #/scope/1",
                        "REPEATED #/scope/2",
                        "UNKNOWN_COUNTRY #/scope/3");
    }

    @Test
    void aRetiredEditionTakesNoNewRound() {
        Map<String, Object> round = Given.round(Given.roundCode());
        round.put("framework", "OLD");

        secretariat.post("/api/v1/rounds", round).expect(409, "EDITION_RETIRED");
    }

    @Test
    void anEditionThatIsNotPublishedTakesNone() {
        Map<String, Object> round = Given.round(Given.roundCode());
        round.put("framework", "SOON");

        Api.Answer refused = secretariat.post("/api/v1/rounds", round).expect(400, "INVALID_BODY");

        assertThat(refused.violations()).containsExactly("UNKNOWN_EDITION #/edition");
    }

    @Test
    void anEditionThatHasNotWhollyArrivedIsWaitedFor() {
        Map<String, Object> round = Given.round(Given.roundCode());
        round.put("framework", "HALF");

        Api.Answer refused = secretariat.post("/api/v1/rounds", round).expect(503, "REFERENCE_DATA_PENDING");

        assertThat(refused.header("Retry-After")).isEqualTo("2");
        assertThat(refused.text("waitingFor")).isEqualTo("HALF/1");
    }

    @Test
    void aCodeIsTakenOnce() {
        String code = Given.plannedRound();

        Api.Answer refused =
                secretariat.post("/api/v1/rounds", Given.round(code)).expect(409, "ROUND_EXISTS");

        assertThat(refused.header("Location")).endsWith("/api/v1/rounds/" + code);
    }

    @Test
    void ofManyAtOnceOneTakesTheCode() throws Exception {
        Map<String, Object> round = Given.round(Given.roundCode());
        Callable<Integer> plan =
                () -> Api.as("secretariat").post("/api/v1/rounds", round).status();

        try (var planners = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = planners.invokeAll(java.util.Collections.nCopies(8, plan)).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void opensAndClosesByAction() {
        String path = "/api/v1/rounds/" + Given.plannedRound();

        Api.Answer opened = secretariat.act(path + "/open", "\"o1\"").expect(200);
        Api.Answer closed = secretariat.act(path + "/close", opened.etag()).expect(200);

        assertThat(opened.text("state")).isEqualTo("OPEN");
        assertThat(closed.text("state")).isEqualTo("CLOSED");
        assertThat(closed.etag()).isEqualTo("\"o3\"");
        Api.Answer refused = secretariat.act(path + "/open", closed.etag()).expect(409, "TRANSITION_NOT_ALLOWED");
        assertThat(refused.text("state")).isEqualTo("CLOSED");
        assertThat(refused.json().path("allowed")).isEmpty();
    }

    @Test
    void anActionNeedsTheRoundAsItIs() {
        String path = "/api/v1/rounds/" + Given.plannedRound();
        secretariat.act(path + "/open", "\"o1\"").expect(200);

        secretariat.act(path + "/close", null).expect(428, "PRECONDITION_REQUIRED");
        Api.Answer stale = secretariat.act(path + "/close", "\"o1\"").expect(412, "PRECONDITION_FAILED");

        assertThat(stale.text("currentETag")).isEqualTo("\"o2\"");
        assertThat(stale.etag()).isEqualTo("\"o2\"");
    }

    @Test
    void theListComesInPagesInOrderOfCodes() {
        String first = Given.plannedRound();
        Given.plannedRound();

        Api.Answer page = secretariat.get("/api/v1/rounds?limit=1").expect(200);
        List<String> codes = new java.util.ArrayList<>(page.items("code"));
        while (page.next().isPresent()) {
            page = secretariat.get(page.next().get()).expect(200);
            codes.addAll(page.items("code"));
        }

        assertThat(codes).isSorted().doesNotHaveDuplicates().contains(first);
    }

    private static List<String> scope(Api.Answer round) {
        return round.json()
                .path("scope")
                .valueStream()
                .map(country -> country.asText())
                .toList();
    }
}
