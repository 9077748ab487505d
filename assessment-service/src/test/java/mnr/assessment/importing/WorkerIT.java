package mnr.assessment.importing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Locks;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Reference;
import mnr.projection.database.Database;
import mnr.stack.StackResource;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

/** Lines are applied once each and in their order, whatever happens meanwhile. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WorkerIT {

    private static final MigratedSchema SERVED = new MigratedSchema("public");

    private static final List<String> COUNTRIES = List.of("KEN", "UGA", "BRA", "NPL");
    private static final List<String> KINDS = List.of("SELF", "SUPPORTED", "PEER_REVIEW");

    @Inject
    Batches batches;

    @Inject
    Claims claims;

    @Inject
    Database database;

    private final Sending importer = Sending.as("importer");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    /** Twelve lines of one round, each of another country or kind. */
    private static List<String> twelve(String prefix, String round) {
        return IntStream.range(0, 12)
                .mapToObj(i -> Sending.validated(prefix + i, round, COUNTRIES.get(i % 4), KINDS.get(i / 4)))
                .toList();
    }

    @Test
    void aWorkerThatIsKilledInTheMiddleOfABatchIsAsIfItHadNotBegun() {
        String round = Given.openRound();
        List<String> lines = twelve("k", round);

        String path = holdSequence("NPL", () -> {
            String sent = importer.sent(String.join("\n", lines));
            Locks.awaitWaiting(1);
            assertThat(terminateWhoWaits()).isEqualTo(1);
            // the batch begins anew, line by line, and waits at the same place
            Locks.awaitWaiting(1);
            return sent;
        });

        importer.awaitDone(path);
        assertThat(importer.outcomes(path)).hasSize(12).allMatch(outcome -> outcome.endsWith(" ACCEPTED"));
        for (var result : importer.results(path)) {
            String assessment =
                    "/api/v1/assessments/" + result.path("assessment").asText();
            Api secretariat = Api.as("secretariat");
            assertThat(secretariat.get(assessment + "/history").items("action")).containsExactly("IMPORTED");
            assertThat(secretariat.act(assessment + "/history/verify", null).text("ok"))
                    .isEqualTo("true");
        }
    }

    /** Does something while nobody else can tell a fact of the country. */
    private <T> T holdSequence(String country, Callable<T> meanwhile) {
        return Given.everywhere(() -> QuarkusTransaction.requiringNew()
                .timeout(50)
                .call(() -> {
                    database.update(
                            "insert into lifecycle_sequence (country, revision) values (?, 1) on conflict do nothing",
                            country);
                    database.query(
                            "select revision from lifecycle_sequence where country = ? for update",
                            row -> row.getLong(1),
                            country);
                    return meanwhile.call();
                }));
    }

    /** All that the worker's role may see and stop is its own. */
    private int terminateWhoWaits() {
        return database.query("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'""", row -> row.getBoolean(1)).size();
    }

    @Test
    void whatHasNotArrivedIsWaitedForAndKeepsItsPlace() throws SQLException {
        String round = Given.openRound();
        SERVED.execute("""
                insert into round select 'LATE', 'LATE', edition, reference_date, opens_at, closes_at, state, scope, demo,
                  changed_at, version, revision from round where code = '%s'""".formatted(round));

        String path = importer.sent(String.join(
                "\n",
                Sending.draft("1", round, "KEN"),
                Sending.draft("2", "LATE", "KEN"),
                Sending.draft("3", round, "BRA")));

        Awaitility.await().until(() -> importer.api().get(path).json().has("retryAt"));
        assertThat(importer.outcomes(path)).containsExactly("1 ACCEPTED");
        assertThat(importer.api().get(path).text("state")).isEqualTo("RECEIVED");
        // other imports go on meanwhile
        assertThat(importer.outcomes(importer.done(Sending.draft("4", round, "UGA"))))
                .containsExactly("1 ACCEPTED");
        List<Map.Entry<String, List<String>>> tiny =
                List.of(Map.entry("FIRST", List.of("ALPHA")), Map.entry("SECOND", List.of("BETA")));
        Reference.head("LATE", "1", 1, "PUBLISHED", List.of("LOW", "HIGH"), tiny);
        for (String subDomain : List.of("ALPHA", "BETA")) {
            Reference.part("LATE", "1", 1, List.of("LOW", "HIGH"), subDomain, "sha256:of-" + subDomain);
        }
        importer.awaitDone(path);
        assertThat(importer.outcomes(path)).containsExactly("1 ACCEPTED", "2 ACCEPTED", "3 ACCEPTED");
        assertThat(importer.api().get(path).json().has("retryAt")).isFalse();
    }

    @Test
    void anImportIsAppliedByOneAtATime() {
        String round = Given.openRound();
        String path = holdSequence("UGA", () -> {
            String sent = importer.sent(String.join("\n", twelve("k", round)));
            Locks.awaitWaiting(1);

            Optional<Claim> other =
                    Given.everywhere(() -> QuarkusTransaction.requiringNew().call(() -> claims.next(Given.idOf(sent))));

            assertThat(other).isEmpty();
            return sent;
        });
        importer.awaitDone(path);
    }

    /** Each assessment is named by two lines: whoever applies them, the first wins. */
    @Test
    void manyWorkersNeverApplyLinesOutOfTheirOrder() throws InterruptedException {
        List<String> rounds =
                IntStream.range(0, 20).mapToObj(_ -> Given.openRound()).toList();
        List<String> lines = rounds.stream()
                .flatMap(round -> IntStream.range(0, 12)
                        .boxed()
                        .flatMap(i -> Stream.of(
                                twelve("first", round).get(i),
                                twelve("second", round).get(i))))
                .toList();
        String path = importer.sent(String.join("\n", lines));

        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> worker = () -> Given.everywhere(() -> {
                int turns = 0;
                while (!importer.api().get(path).text("state").equals("DONE")) {
                    turns += batches.applyNext() ? 1 : 0;
                }
                return turns;
            });
            assertThat(threads.invokeAll(nCopies(4, worker)).stream().map(Future::resultNow))
                    .hasSize(4);
        }

        List<String> outcomes = importer.outcomes(path);
        assertThat(outcomes).hasSize(lines.size());
        for (int i = 0; i < lines.size(); i += 2) {
            assertThat(outcomes.subList(i, i + 2))
                    .containsExactly((i + 1) + " ACCEPTED", (i + 2) + " REFUSED ASSESSMENT_EXISTS");
        }
    }

    @Test
    void whatNobodyAskedForInTimeIsSwept() {
        String path = importer.done(Sending.draft("k", Given.openRound(), "KEN"));
        UUID kept = Given.everywhere(() -> QuarkusTransaction.requiringNew().call(() -> {
            claims.sweep(Duration.ofDays(1));
            return Given.idOf(path);
        }));
        importer.api().get("/api/v1/imports/" + kept).expect(200);

        Given.everywhere(() -> QuarkusTransaction.requiringNew()
                .run(() -> claims.sweep(Duration.ofMillis(1).negated())));

        importer.api().get(path).expect(404, "NOT_FOUND");
    }
}
