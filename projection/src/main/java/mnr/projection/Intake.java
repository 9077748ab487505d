package mnr.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.common.TopicPartition;

/** One projection's transactions: each moves the offsets together with what the records did. */
final class Intake {

    private final StateProjection projection;
    private final Offsets offsets;
    private final ParkedRecords parked;
    private final Clock clock;
    private final RecordTraces traces;
    private final Duration timeout;

    Intake(
            StateProjection projection,
            Offsets offsets,
            ParkedRecords parked,
            Clock clock,
            RecordTraces traces,
            Duration timeout) {
        this.projection = projection;
        this.offsets = offsets;
        this.parked = parked;
        this.clock = clock;
        this.traces = traces;
        this.timeout = timeout;
    }

    /**
     * What a transaction left behind: where each partition of the batch goes on, how many records are parked in all, and what
     * became of the batch's own.
     */
    record Settled(Map<TopicPartition, Position> positions, long parked, Map<Outcome, List<ReceivedRecord>> outcomes) {

        int applied() {
            return outcomes.getOrDefault(Outcome.APPLIED, List.of()).size();
        }
    }

    /** Takes new partitions in where they begin; returns the stored positions of all that were found. */
    Settled adopt(Map<TopicPartition, Position> found) {
        return inTransaction(() -> {
            offsets.add(projection.name(), found);
            return new Settled(lock(found.keySet(), found).stored(), parked.count(projection.name()), Map.of());
        });
    }

    /** Applies what is still due of the batch and moves its offsets. */
    Settled apply(Batch batch, Map<TopicPartition, Position> known) {
        return told(() -> {
            Standing standing = lock(batch.next().keySet(), known);
            Map<Outcome, List<ReceivedRecord>> outcomes = outcomes(batch, standing, Outcome.APPLIED);
            List<ReceivedRecord> due = outcomes.getOrDefault(Outcome.APPLIED, List.of());
            if (!due.isEmpty()) {
                apply(due);
            }
            return move(batch, standing, outcomes);
        });
    }

    /** Parks the record of this batch of one, if it is still due, and moves past it. */
    Settled park(Batch single, Map<TopicPartition, Position> known, Throwable reason) {
        return told(() -> {
            Standing standing = lock(single.next().keySet(), known);
            Map<Outcome, List<ReceivedRecord>> outcomes = outcomes(single, standing, Outcome.PARKED);
            outcomes.getOrDefault(Outcome.PARKED, List.of())
                    .forEach(record -> parked.park(
                            projection.name(), standing.of(record.source()).topicId(), record, reason));
            return move(single, standing, outcomes);
        });
    }

    private static Map<Outcome, List<ReceivedRecord>> outcomes(Batch batch, Standing standing, Outcome ofDue) {
        return batch.records().stream()
                .collect(Collectors.groupingBy(record -> standing.isDue(record) ? ofDue : Outcome.IGNORED));
    }

    private Settled told(Callable<Settled> work) {
        Instant began = clock.instant();
        Settled settled = inTransaction(work);
        traces.tell(projection.name(), settled.outcomes(), began);
        return settled;
    }

    private Standing lock(Set<TopicPartition> partitions, Map<TopicPartition, Position> known) {
        return Standing.of(partitions, offsets.lock(projection.name()), known);
    }

    private void apply(List<ReceivedRecord> records) throws UnreadableRecordException {
        projection.begin();
        for (ReceivedRecord record : records) {
            projection.apply(record.asState());
        }
        projection.flush();
        if (parked.count(projection.name()) > 0) {
            parked.supersede(projection.name(), records);
        }
    }

    private Settled move(Batch batch, Standing standing, Map<Outcome, List<ReceivedRecord>> outcomes) {
        Set<TopicPartition> appliedTo = outcomes.getOrDefault(Outcome.APPLIED, List.of()).stream()
                .map(ReceivedRecord::source)
                .collect(Collectors.toSet());
        Map<TopicPartition, Position> moved = new HashMap<>();
        batch.next().forEach((partition, next) -> {
            if (!standing.wasSetBack(partition) && next > standing.of(partition).next()) {
                Instant appliedNow = appliedTo.contains(partition) ? clock.instant() : null;
                moved.put(partition, standing.of(partition).movedTo(next, appliedNow));
            }
        });
        offsets.move(projection.name(), moved);
        Map<TopicPartition, Position> positions = new HashMap<>(standing.stored());
        positions.putAll(moved);
        return new Settled(positions, parked.count(projection.name()), outcomes);
    }

    private <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(timeout.toSeconds()))
                .call(() -> {
                    offsets.bePatient();
                    return work.call();
                });
    }
}
