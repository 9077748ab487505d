package mnr.reporting.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.projection.StateProjection;
import mnr.projection.database.Database;
import mnr.reporting.campaign.Campaign;
import mnr.reporting.campaign.State;
import mnr.reporting.campaign.Topics;
import mnr.reporting.replica.Replica;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a change of groups reads, and where it leaves the positions. */
@QuarkusTest
@WithTestResource(StackResource.class)
class GroupingsIT {

    private static final Campaign CAMPAIGN = Campaign.of("TOUCHED", 12);
    private static final String REGIONS = "TOUCHED_REGION";

    private static final long FIRST_REVISION = 1_790_000_000_000_000L;
    private static final AtomicLong REVISIONS = new AtomicLong(1_000_000);

    @Inject
    IntakeLock lock;

    @Inject
    Recount recount;

    @Inject
    Replica replica;

    @Inject
    Cells cells;

    @Inject
    Positions positions;

    @Inject
    Database database;

    private ReadPositions read;
    private StateProjection groupings;

    @BeforeEach
    void twoCampaignsAreHeld() {
        List<StateProjection> families = List.of(
                new EditionsProjection(lock, recount, database),
                new GroupingsProjection(lock, recount, positions, database),
                new RoundsProjection(lock, recount, database),
                new ValidatedProjection(lock, recount, positions));
        for (Campaign campaign : List.of(CAMPAIGN, Campaign.of("UNTOUCHED", 12))) {
            new Consumer(new Random(1), families.toArray(StateProjection[]::new)).consume(campaign.states());
        }
        read = new ReadPositions(database);
        groupings = new GroupingsProjection(lock, new Recount(read, replica, cells), read, database);
    }

    @Test
    void aRedefinedSchemeReadsThePositionsOfItsCountriesOnce() {
        // given
        State redefined = newest(REGIONS).revised(nextRevision(), Map.of("groups", List.of(group("NORTH"))));

        // when
        Consumer.inOneBatch(groupings, List.of(redefined));

        // then
        assertThat(read.times.keySet()).isEqualTo(assessments("TOUCHED\\_%"));
        assertThat(read.times.values()).containsOnly(1);
    }

    @Test
    void statesThatSayNothingNewReadNoPosition() {
        // given
        List<State> states = List.of(newest(REGIONS), newest(REGIONS + "/TOUCHED_3"));
        Consumer.inOneBatch(groupings, later(states));
        read.times.clear();

        // when
        Consumer.inOneBatch(
                groupings,
                Stream.concat(later(states).stream(), states.stream()).toList());

        // then
        assertThat(read.times).isEmpty();
    }

    @Test
    void aNewSchemeIsWaitedForWhereItsMembershipsAreNotHeld() {
        // given
        String country = database
                .query(
                        "select country from position where country like 'TOUCHED\\_%' and in_force and aggregates",
                        row -> row.getString(1))
                .stream()
                .filter(candidate -> !candidate.equals("TOUCHED_0")) // which is out of the round's scope
                .findFirst()
                .orElseThrow();
        List<String> schemes = database.query("select scheme from grouping_scheme", row -> row.getString(1));
        Consumer.inOneBatch(
                groupings,
                schemes.stream().map(scheme -> noMemberships(scheme, country)).toList());
        assertThat(standings(country)).contains("COUNTED").doesNotContain("WAITS_FOR_MEMBERSHIPS");
        String next = "TOUCHED_" + nextRevision();
        read.times.clear();

        // when
        Consumer.inOneBatch(groupings, List.of(newScheme(next)));

        // then
        assertThat(read.times).isEmpty();
        assertThat(standings(country)).contains("WAITS_FOR_MEMBERSHIPS").doesNotContain("COUNTED");
        Consumer.inOneBatch(groupings, List.of(noMemberships(next, country)));
        assertThat(standings(country)).contains("COUNTED").doesNotContain("WAITS_FOR_MEMBERSHIPS");
    }

    private static State newest(String key) {
        return CAMPAIGN.states().stream()
                .filter(state -> state.key().equals(key))
                .toList()
                .getLast();
    }

    private static List<State> later(List<State> states) {
        return states.stream()
                .map(state -> state.revised(nextRevision(), Map.of()))
                .toList();
    }

    private static State newScheme(String scheme) {
        return grouping(
                scheme,
                Map.of(
                        "part",
                        "SCHEME",
                        "scheme",
                        scheme,
                        "name",
                        scheme,
                        "exclusive",
                        true,
                        "groups",
                        List.of(group("NORTH")),
                        "memberships",
                        Map.of("count", 0, "digest", "sha256:of nothing")));
    }

    private static State noMemberships(String scheme, String country) {
        return grouping(
                scheme + "/" + country,
                Map.of("part", "MEMBERSHIPS", "scheme", scheme, "country", country, "memberships", List.of()));
    }

    private static State grouping(String key, Map<String, Object> body) {
        return new State(Topics.GROUPINGS, key, FIRST_REVISION, body).revised(nextRevision(), Map.of());
    }

    private static Map<String, Object> group(String code) {
        return Map.of("code", code, "name", code);
    }

    private static long nextRevision() {
        return REVISIONS.incrementAndGet();
    }

    private Set<UUID> assessments(String countries) {
        return Set.copyOf(database.query(
                "select assessment from position where country like ?",
                row -> row.getObject("assessment", UUID.class),
                countries));
    }

    private List<String> standings(String country) {
        return database.query(
                "select standing from position where country = ?", row -> row.getString("standing"), country);
    }

    /** Positions, and how often each was read. */
    private static final class ReadPositions extends Positions {

        private final Map<UUID, Integer> times = new HashMap<>();

        ReadPositions(Database database) {
            super(database);
        }

        @Override
        void forEach(Affected affected, java.util.function.Consumer<Counted> consumer) {
            super.forEach(affected, counted -> {
                times.merge(counted.position().assessment(), 1, Integer::sum);
                consumer.accept(counted);
            });
        }
    }
}
