package mnr.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.opentelemetry.context.Scope;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

import static java.util.Objects.requireNonNull;

/** Follows one projection's topics until it is stopped, whatever fails meanwhile. */
final class ProjectionLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ProjectionLoop.class);

    private final StateProjection projection;
    private final Intake intake;
    private final ProjectionStatus status;
    private final ProjectionConfig config;
    private final Map<String, Object> kafka;
    private final Namespace namespace;
    private final BackOff backOff;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** What the database held when it was last asked, for the partitions that are read. */
    private final Map<TopicPartition, Position> known = new HashMap<>();

    private boolean positionsDoubtful;
    private boolean batchFailed;
    private final Interval topicCheck;
    private final Interval lagCheck;

    ProjectionLoop(
            StateProjection projection,
            Intake intake,
            ProjectionStatus status,
            ProjectionConfig config,
            Map<String, Object> kafka) {
        this.projection = projection;
        this.intake = intake;
        this.status = status;
        this.config = config;
        this.kafka = Map.copyOf(kafka);
        this.namespace = Namespace.of(config.namespace());
        projection.topics().forEach(namespace::topic); // a name that cannot be is told at the start
        this.backOff = new BackOff(config.backOff(), config.maxBackOff());
        this.topicCheck = new Interval(config.topicCheckInterval());
        this.lagCheck = new Interval(config.lagInterval());
    }

    void stop() {
        stopping.countDown();
    }

    private boolean running() {
        return stopping.getCount() > 0;
    }

    @Override
    public void run() {
        while (running()) {
            try (TopicReader reader = openReader()) {
                followUntilTrouble(reader);
            } catch (InterruptedException | InterruptException _) {
                stop();
            } catch (PositionVoidException e) {
                afterVoid(e);
            } catch (Throwable e) { // a loop that dies of anything would leave its replica behind without a word
                afterTrouble(e);
            }
        }
    }

    private TopicReader openReader() {
        return TopicReader.open(kafka, namespace, projection.name(), config.maxPollRecords());
    }

    private void followUntilTrouble(TopicReader reader) throws InterruptedException {
        try {
            follow(reader);
        } finally {
            status.lags(Map.of()); // nobody knows how far behind we are while nobody reads
        }
    }

    private void follow(TopicReader reader) throws InterruptedException {
        positionsDoubtful = true;
        while (running()) {
            if (positionsDoubtful || topicCheck.isDue()) {
                findPartitions(reader);
            }
            if (reader.readsNothing()) {
                search();
            } else {
                measureLag(reader);
                take(poll(reader));
            }
        }
    }

    /** There is nothing to read, not yet or no longer. */
    private void search() throws InterruptedException {
        positionsDoubtful = true;
        batchFailed = false;
        status.is(ProjectionState.SEARCHING, null);
        status.lags(Map.of());
        pause(config.searchInterval());
    }

    /** Looks at the topics anew: partitions that were added are read, a topic that was recreated is not. */
    private void findPartitions(TopicReader reader) throws InterruptedException {
        Intake.Settled adopted = intake.adopt(reader.find(projection.topics()));
        reader.checkRange(adopted.positions());
        if (positionsDoubtful || !offsets(adopted.positions()).equals(offsets(known))) {
            known.clear();
            known.putAll(adopted.positions());
            reader.readFrom(known);
        }
        positionsDoubtful = false;
        status.adopted(adopted);
        if (!known.isEmpty() && !batchFailed) {
            status.is(ProjectionState.FOLLOWING, null);
        }
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, Position> positions) {
        return positions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().next()));
    }

    private Batch poll(TopicReader reader) throws InterruptedException {
        try {
            return reader.poll(config.pollTimeout());
        } catch (PositionVoidException e) {
            findPartitions(reader); // tells it more exactly, if the topic was recreated
            throw e;
        }
    }

    private void take(Batch batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            applyOrFindCulprit(batch);
            batchFailed = false;
            backOff.reset();
            status.is(ProjectionState.FOLLOWING, null);
        } catch (PositionVoidException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            batchFailed = true;
            positionsDoubtful = true;
            afterTrouble(e);
        }
    }

    private void applyOrFindCulprit(Batch batch) {
        try {
            settle(batch, intake.apply(batch, known));
            return;
        } catch (RuntimeException | Error e) {
            if (!Trouble.blamesRecord(e)) {
                throw e;
            }
        }
        for (ReceivedRecord record : batch.records()) {
            if (!applyOrPark(Batch.of(record))) {
                return;
            }
        }
        Batch rest = new Batch(List.of(), batch.next());
        settle(rest, intake.apply(rest, known));
    }

    private boolean applyOrPark(Batch single) {
        try {
            return settle(single, intake.apply(single, known));
        } catch (RuntimeException | Error e) {
            if (!Trouble.blamesRecord(e)) {
                throw e;
            }
            tellParked(single, e);
            return settle(single, intake.park(single, known, e));
        }
    }

    private void tellParked(Batch single, Throwable reason) {
        try (Scope _ = RecordTraces.of(single.records().getFirst()).makeCurrent()) {
            LOG.errorf(
                    "record parked: projection=%s at=%s cause=%s",
                    projection.name(), single.next(), Trouble.kinds(reason));
        }
    }

    /** Returns false if the offsets were moved by somebody else; then all are read anew from where they now stand. */
    private boolean settle(Batch batch, Intake.Settled settled) {
        known.putAll(settled.positions());
        status.settled(settled);
        boolean undisturbed = batch.next().equals(offsets(settled.positions()));
        positionsDoubtful |= !undisturbed;
        return undisturbed;
    }

    private void measureLag(TopicReader reader) throws InterruptedException {
        if (!lagCheck.isDue()) {
            return;
        }
        try {
            Map<String, Long> lags = new HashMap<>();
            reader.ends(known.keySet())
                    .forEach((partition, end) -> lags.merge(
                            partition.topic(),
                            Math.max(
                                    0,
                                    end - requireNonNull(known.get(partition)).next()),
                            Long::sum));
            status.lags(lags);
        } catch (TimeoutException _) {
            status.lags(Map.of()); // the broker is away: how far behind we are is not known
        }
    }

    private void afterVoid(PositionVoidException e) {
        if (!Objects.equals(e.getMessage(), status.trouble())) {
            LOG.errorf(
                    "projection stopped, its offsets are void: projection=%s cause=%s",
                    projection.name(), e.getMessage());
        }
        status.is(ProjectionState.STOPPED, e.getMessage());
        pauseQuietly(config.topicCheckInterval());
    }

    /** The message stays out of log and health: it can quote a record. */
    private void afterTrouble(Throwable trouble) {
        if (!running()) {
            return;
        }
        Duration pause = backOff.next();
        String kind = Trouble.kinds(trouble);
        LOG.warnf(
                "projection meets trouble and tries again: projection=%s cause=%s retryIn=%s",
                projection.name(), kind, pause);
        status.is(ProjectionState.RETRYING, kind);
        pauseQuietly(pause);
    }

    private void pauseQuietly(Duration length) {
        try {
            pause(length);
        } catch (InterruptedException _) {
            stop();
        }
    }

    /** Ended by the stop. */
    private void pause(Duration length) throws InterruptedException {
        boolean stopped = stopping.await(length.toNanos(), TimeUnit.NANOSECONDS);
        LOG.tracef("pause ended: projection=%s stopped=%s", projection.name(), stopped);
    }
}
