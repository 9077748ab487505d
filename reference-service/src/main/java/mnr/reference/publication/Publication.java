package mnr.reference.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;

import mnr.outbox.CloudEvent;
import mnr.outbox.Outbox;
import mnr.outbox.Revision;
import mnr.reference.digest.CanonicalJson;

import static mnr.reference.problem.ReferenceProblem.CLOCK_BEHIND;

/** Puts states into the outbox. All that everybody may read is a state, or changes with one. */
@ApplicationScoped
public class Publication {

    private final List<StateSource> sources;
    private final PublishedStates published;
    private final WriterLock lock;
    private final Outbox outbox;
    private final Clock clock;

    Publication(
            @All List<StateSource> sources, PublishedStates published, WriterLock lock, Outbox outbox, Clock clock) {
        this.sources = sources;
        this.published = published;
        this.lock = lock;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Publishes the states whose content is not the one last published, each under a new revision. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int publishChanged() {
        return publish(allStates(), false);
    }

    /** As {@link #publishChanged()}, of one thing alone: the states of the topic under its key, and below it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int publishChanged(String topic, String thing) {
        return publish(sources.stream().flatMap(source -> source.statesOf(topic, thing).stream()), false);
    }

    /** Publishes all states; one that has not changed keeps its revision, so that whoever holds it skips it. */
    @Transactional
    public int republish() {
        return publish(allStates(), true);
    }

    /**
     * Publishes all states, each under a new revision, after the database was set back to an older dump.
     *
     * @throws mnr.http.problem.Problem CLOCK_BEHIND, as revisions follow the clock and would not be newer
     */
    @Transactional
    public int republishRestored() {
        lock.take();
        Instant now = clock.instant();
        List<PublishedState> states = List.copyOf(published.known().values());
        long newest = states.stream().mapToLong(PublishedState::revision).max().orElse(Revision.NONE);
        if (newest >= Revision.after(Revision.NONE, now)) {
            throw CLOCK_BEHIND.with("now", now, "newestRevision", newest);
        }
        states.forEach(state -> state.restored(now));
        return publish(allStates(), true);
    }

    private Stream<StateRecord> allStates() {
        return sources.stream().flatMap(source -> source.states().stream());
    }

    /** @param states read lazily, once the lock is held */
    private int publish(Stream<StateRecord> states, boolean unchangedToo) {
        lock.take();
        Map<PublishedState.Id, PublishedState> known = published.known();
        Instant now = clock.instant();
        List<CloudEvent> events = new ArrayList<>();
        states.forEach(state -> {
            PublishedState last = known.computeIfAbsent(idOf(state), published::add);
            boolean changed = last.take(CanonicalJson.digest(state.payload().apply(0)), now);
            if (changed || unchangedToo) {
                events.add(event(state, last.revision(), now));
            }
        });
        // the states are locked before their events are appended: the order of the outbox is the order of revisions
        published.write();
        outbox.append(events);
        return events.size();
    }

    private static PublishedState.Id idOf(StateRecord state) {
        return new PublishedState.Id(state.topic(), state.key());
    }

    private static CloudEvent event(StateRecord state, long revision, Instant now) {
        return CloudEvent.state(
                state.topic(), state.key(), revision, now, state.payload().apply(revision));
    }
}
