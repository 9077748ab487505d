package mnr.outbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Where a service leaves its events: they are sent if and only if the caller's transaction commits.
 *
 * <p>Events of one key are relayed in the order in which they were appended <em>while the lock on the key's row was
 * held</em>. Lock the row (or insert it), draw the revision, then append: an append that comes before the lock can be
 * overtaken by another transaction's.
 */
@ApplicationScoped
public class Outbox {

    private static final Object WAKES = new Object();

    private final PendingEvents pending;
    private final TransactionSynchronizationRegistry transactions;
    private final RelaySignal signal;
    private final Set<String> topics;
    private final long limit;

    Outbox(
            PendingEvents pending,
            TransactionSynchronizationRegistry transactions,
            RelaySignal signal,
            OutboxConfig config) {
        this.pending = pending;
        this.transactions = transactions;
        this.signal = signal;
        this.topics = config.topics().stream().map(OutboxConfig.Topic::name).collect(Collectors.toUnmodifiableSet());
        this.limit = config.maxEventSize().asLongValue();
    }

    /**
     * Adds one event to the running transaction.
     *
     * @throws EventTooLargeException above {@code mnr.outbox.max-event-size}; the transaction is rolled back
     * @throws IllegalArgumentException for a topic that the service does not declare
     * @throws jakarta.transaction.TransactionalException without a transaction
     */
    @Transactional(TxType.MANDATORY)
    public void append(CloudEvent event) {
        write(List.of(event));
    }

    /** Adds many events in one round trip, in the list's order; refused as a whole, as one event is. */
    @Transactional(TxType.MANDATORY)
    public void append(List<CloudEvent> events) {
        write(events);
    }

    private void write(List<CloudEvent> events) {
        events.forEach(this::check);
        pending.add(events);
        wakeRelayAfterCommit();
    }

    private void check(CloudEvent event) {
        if (!topics.contains(event.topic())) {
            throw new IllegalArgumentException("topic is not in mnr.outbox.topics: topic=" + event.topic());
        }
        long size = event.size();
        if (size > limit) {
            throw new EventTooLargeException(event.topic(), event.key(), size, limit);
        }
    }

    private void wakeRelayAfterCommit() {
        if (transactions.getResource(WAKES) != null) {
            return;
        }
        transactions.putResource(WAKES, WAKES);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The rows are visible to the relay only after the commit.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.raise();
                }
            }
        });
    }
}
