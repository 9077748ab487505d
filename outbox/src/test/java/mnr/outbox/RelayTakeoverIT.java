package mnr.outbox;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What makes a takeover safe, part by part. */
@QuarkusTest
@TestProfile(RelayByHand.class)
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "reference"))
class RelayTakeoverIT {

    @Inject
    Things things;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    PendingEvents pending;

    @Inject
    EventTraces traces;

    @Inject
    Replicas replicas;

    @Inject
    OutboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private SentRecords sent;

    @BeforeEach
    void prepareTopics() throws InterruptedException {
        things.forgetEvents();
        new Topics(kafka, config).prepare();
        sent = new SentRecords(bootstrapServers, Things.TOPIC);
    }

    @AfterEach
    void stopRelays() {
        replicas.stopAll();
        sent.close();
    }

    @Test
    void aRelayThatLostItsTurnCannotSendWhatItReadBefore() throws InterruptedException {
        // given
        things.change("stale");
        try (RelayProducer former = RelayProducer.takeOver(kafka, config)) {
            Batch readByFormer = read();
            things.change("stale");
            relayAllAsNewcomer();

            // when
            assertThatThrownBy(() -> send(former, readByFormer))
                    .satisfies(
                            failure -> assertThat(RelayProducer.fenced(failure)).isTrue());
        }

        // then
        Delivery.check(things, sent, List.of("stale"));
    }

    @Test
    void aRelayThatLostItsTurnDeletesNothing() throws InterruptedException {
        // given
        things.change("kept");
        long formerTerm = beginTerm();
        Batch batch = read();
        beginTerm();

        // when
        boolean removed = pending.remove(new Sent(batch, List.of(position(7))), formerTerm);

        // then
        assertThat(removed).isFalse();
        assertThat(things.pending("kept")).isEqualTo(1);
        assertThat(things.position(Things.TOPIC, 0)).isNotEqualTo(7);
    }

    @Test
    void aRenewalAfterTheReleaseHoldsNothing() {
        // given
        things.endLease();
        Lease lease = new Lease(dataSource, config);
        long term = lease.take().orElseThrow();
        lease.release(term);

        // when
        boolean renewed = lease.renew(term);

        // then
        assertThat(renewed).isFalse();
        assertThat(new Lease(dataSource, config).take()).isPresent();
    }

    @Test
    void aDeleteThatWaitsForANewTermDeletesNothing() throws Exception {
        things.change("raced");
        long formerTerm = beginTerm();
        Sent sentByFormer = new Sent(read(), List.of());
        try (Connection newcomer = dataSource.getConnection();
                Statement statement = newcomer.createStatement()) {
            newcomer.setAutoCommit(false);
            statement.executeUpdate("UPDATE outbox_relay SET term = term + 1");

            CompletableFuture<Boolean> removed =
                    CompletableFuture.supplyAsync(() -> pending.remove(sentByFormer, formerTerm));
            await().until(() -> things.someoneWaitsForALock());
            newcomer.commit();

            assertThat(removed).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(false);
        }
        assertThat(things.pending("raced")).isEqualTo(1);
    }

    @Test
    void abandonedTransactionsAreNeverReadAndHoldNobodyUp() throws InterruptedException {
        // given
        things.change("abandoned");
        RelayProducer former = RelayProducer.takeOver(kafka, config);
        Batch batch = Batch.of(List.of(read().events().getFirst(), unsendable()));
        assertThatThrownBy(() -> send(former, batch)).isInstanceOf(RuntimeException.class);
        former.close();

        // when
        relayAllAsNewcomer();

        // then
        Delivery.check(things, sent, List.of("abandoned"));
    }

    @Test
    void rowsThatTookTheNumbersOfSentOnesAreSent() throws InterruptedException {
        // given
        things.change("before-the-restore");
        long term = beginTerm();
        Batch batch = read();
        try (RelayProducer former = RelayProducer.takeOver(kafka, config)) {
            send(former, batch);
            former.commit();
        }
        assertThat(pending.remove(new Sent(batch, List.of()), term)).isTrue();
        things.changeUnderTheNumber("after-the-restore", batch.receipt().ids().getFirst());
        assertThat(read().receipt().ids()).isEqualTo(batch.receipt().ids());

        // when
        replicas.start();

        // then
        Delivery.check(things, sent, List.of("before-the-restore", "after-the-restore"));
    }

    @Test
    void oneRelaysAndTheOthersStandByUntilItStops() {
        // given
        Replicas.Replica first = replicas.start();
        await().until(first::relays);
        Replicas.Replica second = replicas.start();
        things.change("handed-on");
        await().until(() -> things.pending("handed-on") == 0);
        assertThat(second.relays()).isFalse();

        // when
        first.stop();

        // then
        await().until(second::relays);
        assertThat(first.relays()).isFalse();
        things.change("handed-on");
        Delivery.check(things, sent, List.of("handed-on"));
        assertThat(first.metrics().fencedCount() + second.metrics().fencedCount())
                .isZero();
    }

    @Test
    void aRelayWithoutWorkKeepsItsLease() {
        // given
        Replicas.Replica idle = replicas.start();
        await().until(idle::relays);
        Replicas.Replica other = replicas.start();

        // when, longer than the lease and than a step may take
        await().pollDelay(config.lease().plus(config.longestStep())).until(() -> true);

        // then
        assertThat(idle.relays()).isTrue();
        assertThat(other.relays()).isFalse();
    }

    @Test
    void thePositionIsWhereAReaderOfAllThatLeftTheOutboxStands() throws InterruptedException {
        // given
        things.change("positioned");
        replicas.start();
        await().until(() -> things.pending("positioned") == 0);

        // when
        await().until(sent::hasReadAll);

        // then
        assertThat(sent.positions())
                .allSatisfy((partition, position) -> assertThat(things.position(Things.TOPIC, partition))
                        .isBetween(sent.lastOffset(partition) + 1, position));
    }

    private long beginTerm() {
        OptionalLong term = new Lease(dataSource, config).take();
        if (term.isPresent()) {
            return term.getAsLong();
        }
        things.endLease();
        return new Lease(dataSource, config).take().orElseThrow();
    }

    private Batch read() {
        return Batch.of(pending.next(1_000, 1_000_000, List.of()));
    }

    private List<Position> send(RelayProducer producer, Batch batch) throws InterruptedException {
        return producer.send(batch, traces.begin(batch.events()));
    }

    private void relayAllAsNewcomer() throws InterruptedException {
        try (RelayProducer newcomer = RelayProducer.takeOver(kafka, config)) {
            long term = beginTerm();
            Batch all = read();
            List<Position> positions = send(newcomer, all);
            newcomer.commit();
            assertThat(pending.remove(new Sent(all, positions), term)).isTrue();
        }
    }

    private static Position position(long next) {
        return new Position(Things.TOPIC, 0, next);
    }

    private static PendingEvent unsendable() {
        return new PendingEvent(
                Long.MAX_VALUE,
                CloudEvent.state(Things.TOPIC, "unsendable", 1, Things.THEN, new byte[2_000_000]),
                null);
    }
}
