package mnr.reporting.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import mnr.projection.StateProjection;

/**
 * What the families that move cells have in common: one topic, and batches that begin empty, in their turn of the
 * {@link IntakeLock}. A family gathers the newest record of each key in {@code apply} and stores them in {@code flush}.
 */
abstract class CellProjection implements StateProjection {

    private final String name;
    private final String topic;
    private final IntakeLock lock;
    private final List<Newest<?>> gathered = new ArrayList<>();

    CellProjection(String name, String topic, IntakeLock lock) {
        this.name = name;
        this.topic = topic;
        this.lock = lock;
    }

    /** Gathers one kind of the topic's records; emptied when a batch begins. */
    final <R extends Revised> Newest<R> newest() {
        Newest<R> newest = new Newest<>();
        gathered.add(newest);
        return newest;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public final void begin() {
        lock.take();
        gathered.forEach(Newest::clear);
    }
}
