package mnr.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.stack.launcher.Service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The built assessment service, its broker and its database die by {@code kill -9} in the middle of submitting and validating:
 * at moments that a lock holds them at, and at whatever moment. What is checked is always the same, by {@link Agreement}.
 */
class DeathsIT {

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 1, 1);
    private static final int CAMPAIGNS = 6;
    private static final List<String> MORTAL =
            List.of(Service.ASSESSMENT.title(), "Kafka", Service.ASSESSMENT.title(), "PostgreSQL", "Kafka");

    private static final Endpoints ENDPOINTS = TestSuite.endpoints();
    private static final Callers CALLERS = new Callers(ENDPOINTS.realm(), Clock.systemUTC());
    private static final Journey JOURNEY = new Journey(ENDPOINTS, CALLERS, Clock.systemUTC(), "DEATHS");
    private static final Agreement AGREEMENT = new Agreement(ENDPOINTS.assessment(), CALLERS);

    private static List<Submission> submissions = List.of();

    @BeforeAll
    static void openRound() {
        World world = new World(ENDPOINTS.reference());
        World.Edition edition = world.edition("MNR", "2023");
        Fiction fiction = new Fiction("deaths", edition.phases(), edition.subDomains());
        JOURNEY.openRound("MNR", "2023", REFERENCE_DATE, false);
        submissions = world.scope(REFERENCE_DATE).stream()
                .sorted()
                .limit(CAMPAIGNS + 4L)
                .map(fiction::of)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, SUBMITTED, before the fact is drawn, SELECT FROM lifecycle_sequence WHERE country = '%s' FOR UPDATE",
        "1, SUBMITTED, before the event is written, LOCK TABLE outbox IN SHARE MODE",
        "2, VALIDATED, before the fact is drawn, SELECT FROM lifecycle_sequence WHERE country = '%s' FOR UPDATE",
        "3, VALIDATED, before the event is written, LOCK TABLE outbox IN SHARE MODE"
    })
    void anActThatDiesBeforeItsCommitHasNotHappened(int country, String state, String moment, String lock)
            throws SQLException {
        // given
        Campaign campaign = campaign(CAMPAIGNS + country);
        campaign.leadTo(state.equals("SUBMITTED") ? "DRAFT" : "SUBMITTED");
        String before = campaign.state();
        try (Connection connection = TestSuite.connect(Service.ASSESSMENT);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_config('mnr.everywhere', 'on', true)"); // or the wall hides the row
            statement.execute(lock.formatted(campaign.country()));
            CompletableFuture<Boolean> act = CompletableFuture.supplyAsync(campaign::step);
            Patience.until(() -> isWaited(statement), () -> "nobody waits " + moment);

            // when
            TestSuite.kill(Service.ASSESSMENT.title());
            connection.rollback();
            assertEquals(false, act.join(), moment);
        }
        TestSuite.start();

        // then
        assertEquals(before, campaign.state());
        campaign.leadTo(state);
        AGREEMENT.check(campaign);
    }

    @Test
    void stateHistoryAndEventsAgreeWhateverDiesAtWhateverMoment() {
        // given
        RandomGenerator random = RandomGenerator.getDefault();
        List<Campaign> campaigns =
                IntStream.range(0, CAMPAIGNS).mapToObj(DeathsIT::campaign).toList();
        campaigns.forEach(campaign -> campaign.leadTo("SUBMITTED"));

        // when
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            campaigns.forEach(campaign -> workers.execute(campaign::goOn));
            for (String part : MORTAL) {
                int soon = done(campaigns) + random.nextInt(3, 12);
                Patience.until(() -> done(campaigns) >= soon, () -> "no more acts than " + done(campaigns));
                TestSuite.killAndRestart(part);
                if (part.equals("PostgreSQL")) {
                    // it would answer 500 until each of its connections has failed once
                    TestSuite.killAndRestart("Keycloak");
                }
            }
            campaigns.forEach(Campaign::end);
        }

        // then
        assertTrue(campaigns.stream().anyMatch(Campaign::wasInterrupted), "nothing died in the middle of an act");
        campaigns.forEach(AGREEMENT::check);
    }

    private static Campaign campaign(int submission) {
        return new Campaign(ENDPOINTS.assessment(), CALLERS, JOURNEY, submissions.get(submission));
    }

    private static int done(List<Campaign> campaigns) {
        return campaigns.stream().mapToInt(campaign -> campaign.done().size()).sum();
    }

    private static boolean isWaited(Statement statement) {
        try (ResultSet waiting = statement.executeQuery("SELECT 1 FROM pg_locks WHERE NOT granted")) {
            return waiting.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
