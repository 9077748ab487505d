package mnr.reporting.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.projection.StateProjection;
import mnr.projection.database.Database;
import mnr.reporting.Api;
import mnr.reporting.campaign.Campaign;
import mnr.reporting.campaign.Recounted;
import mnr.reporting.campaign.State;
import mnr.reporting.campaign.Topics;
import mnr.reporting.cell.Contribution;
import mnr.reporting.cell.Held;
import mnr.reporting.replica.Replica;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes when, how often and to whom: the cells are those of a recount from the newest states. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ArrivalOrderIT {

    @Inject
    IntakeLock lock;

    @Inject
    Recount recount;

    @Inject
    Positions positions;

    @Inject
    Replica replica;

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void anyOrderGivesTheSameCells(int seed) {
        // given
        Campaign campaign = Campaign.of("ORDER" + seed, 12);
        Random random = new Random(seed);
        List<State> arriving = Consumer.shuffled(campaign.states(), random);

        // when
        consumer(random).consume(arriving);

        // then
        assertCells(campaign);
    }

    /** Two replicas of the service, each with a thread for each family. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void familiesOfTwoReplicasAtOnceGiveTheSameCells(int seed) throws Exception {
        // given
        Campaign campaign = Campaign.of("RACE" + seed, 12);
        List<Callable<Void>> threads = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(2 * families().size());
        for (int replica = 0; replica < 2; replica++) {
            for (StateProjection family : families()) {
                Random random = new Random(seed * 100L + threads.size());
                List<State> arriving = Consumer.shuffled(campaign.states(), random);
                threads.add(() -> {
                    start.await();
                    new Consumer(random, family).consume(arriving);
                    return null;
                });
            }
        }

        // when
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("family-", 0).factory())) {
            for (Future<Void> thread : executor.invokeAll(threads)) {
                thread.get();
            }
        }

        // then
        assertCells(campaign);
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.EDITIONS, Topics.GROUPINGS, Topics.ROUNDS, Topics.VALIDATED})
    void aTopicThatComesLastOfAllGivesTheSameCells(String late) {
        // given
        Campaign campaign = Campaign.of("LATE" + Topics.ALL.indexOf(late), 12);
        Random random = new Random(1);
        consumer(random)
                .consume(campaign.states().stream()
                        .filter(state -> !state.topic().equals(late))
                        .toList());

        // when
        consumer(random)
                .consume(campaign.states().stream()
                        .filter(state -> state.topic().equals(late))
                        .toList());

        // then
        assertCells(campaign);
    }

    @Test
    void aHeadWhosePartsAreStillToComeLeavesInForceWhatHadArrived() {
        // given
        Campaign campaign = Campaign.of("HEAD", 12);
        Predicate<State> translated = state -> state.body().toString().contains("digest=sha256:translated");
        consumer(new Random(1))
                .consume(campaign.states().stream()
                        .filter(Predicate.not(translated))
                        .toList());

        // when
        consumer(new Random(1))
                .consume(campaign.states().stream()
                        .filter(translated)
                        .filter(state -> "HEAD".equals(state.body().get("part")))
                        .toList());

        // then
        assertCells(campaign);
    }

    private Consumer consumer(Random random) {
        return new Consumer(random, families().toArray(StateProjection[]::new));
    }

    private List<StateProjection> families() {
        return List.of(
                new EditionsProjection(lock, recount, database),
                new CountriesProjection(database),
                new GroupingsProjection(lock, recount, positions, database),
                new RoundsProjection(lock, recount, database),
                new ValidatedProjection(lock, recount, positions));
    }

    private void assertCells(Campaign campaign) {
        assertStandings(campaign);
        for (String kind : Campaign.KINDS) {
            Map<String, String> expected = Recounted.cells(campaign, kind);
            Map<String, String> served = Recounted.served(
                    Api.as("analyst").all("live/cells?limit=500&round=" + campaign.round() + "&kind=" + kind));

            assertThat(expected).isNotEmpty();
            assertThat(served).isEqualTo(expected);
        }
    }

    private void assertStandings(Campaign campaign) {
        Affected all = Affected.rounds(List.of(campaign.round()));
        Positions.Extent extent = positions.extent(all);
        Held held = replica.held(extent.rounds(), extent.countries());
        positions.forEach(
                all,
                counted -> assertThat(counted.standing())
                        .isEqualTo(Contribution.of(counted.position(), held).standing()));
    }
}
