package mnr.outbox;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(RelayByHand.class)
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "reference"))
class FailurePointsIT {

    // late enough that a batch before it is being deleted and one behind it is read
    private static final int THIRD_BATCH = 3;

    @Inject
    Things things;

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
    void stopAll() {
        replicas.stopAll();
        sent.close();
    }

    @ParameterizedTest
    @EnumSource
    void aRelayThatFailsHealsByItself(FailurePoint point) {
        // given
        List<String> keys = changed("fails-" + point);
        Mishap mishap = Mishap.failing(point, timeOf(point));

        // when
        replicas.start(mishap::befall);
        mishap.awaitHappened();
        change(keys);

        // then
        Delivery.check(things, sent, keys);
    }

    @ParameterizedTest
    @EnumSource
    void anotherOneTakesOverFromARelayThatIsGone(FailurePoint point) {
        // given
        List<String> keys = changed("gone-" + point);
        Mishap mishap = Mishap.holding(point, timeOf(point));
        replicas.start(mishap::befall);
        mishap.awaitHappened();

        // when
        Replicas.Replica heir = replicas.start();
        await().until(heir::relays);
        change(keys);

        // then
        Delivery.check(things, sent, keys);
        mishap.letGoOn();
    }

    @ParameterizedTest
    @EnumSource
    void aRelayThatStoodStillBeyondItsLeaseHarmsNothingWhenItGoesOn(FailurePoint point) {
        // given
        List<String> keys = changed("stopped-" + point);
        Mishap mishap = Mishap.holding(point, timeOf(point));
        Replicas.Replica stopped = replicas.start(mishap::befall);
        mishap.awaitHappened();
        Replicas.Replica heir = replicas.start();
        await().until(heir::relays);
        change(keys);

        // when
        mishap.letGoOn();
        await().until(() -> stopped.metrics().fencedCount() > 0);
        change(keys);

        // then
        Delivery.check(things, sent, keys);
    }

    @Test
    void theCheckSeesARelayThatDeletesBeforeItHasCommitted() {
        // given
        List<String> keys = changed("planted");
        Mishap mishap = Mishap.failing(FailurePoint.AFTER_SEND, THIRD_BATCH);

        // when
        replicas.start(takeover -> mishap.befall(DeletesFirst.of(takeover)));
        mishap.awaitHappened();

        // then
        assertThatThrownBy(() -> Delivery.check(things, sent, keys)).isInstanceOf(AssertionError.class);
    }

    private List<String> changed(String name) {
        List<String> keys = IntStream.range(0, 4).mapToObj(i -> name + '-' + i).toList();
        change(keys);
        return keys;
    }

    private void change(List<String> keys) {
        for (int round = 0; round < 50; round++) {
            keys.forEach(things::change);
        }
    }

    private static int timeOf(FailurePoint point) {
        return switch (point) {
            case AFTER_LEASE, AFTER_TAKEOVER -> 1;
            case AFTER_READ, AFTER_SEND, AFTER_COMMIT, AFTER_REMOVE -> THIRD_BATCH;
        };
    }

    /** The bug: rows are let go when they are sent, and not when they are committed. */
    private record DeletesFirst(Handover whole) implements Handover {

        static Takeover of(Takeover takeover) {
            return lease -> new DeletesFirst(takeover.begin(lease));
        }

        @Override
        public Batch read(Batch inFlight) {
            return whole.read(inFlight);
        }

        @Override
        public Sent send(Batch batch) throws InterruptedException {
            Sent sent = whole.send(batch);
            whole.remove(sent);
            return sent;
        }

        @Override
        public void commit() {
            whole.commit();
        }

        @Override
        public void remove(Sent sent) {
            // done too early
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}
