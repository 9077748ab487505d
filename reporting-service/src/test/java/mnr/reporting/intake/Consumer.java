package mnr.reporting.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;

import mnr.projection.StateProjection;
import mnr.projection.UnreadableRecordException;
import mnr.reporting.campaign.State;

/** One consumer of all topics, in batches of random sizes, some of which are rolled back and come again. */
final class Consumer {

    private final List<StateProjection> projections;
    private final Random random;

    Consumer(Random random, StateProjection... projections) {
        this.projections = List.of(projections);
        this.random = random;
    }

    void consume(List<State> states) {
        int from = 0;
        while (from < states.size()) {
            int to = Math.min(states.size(), from + 1 + random.nextInt(12));
            for (StateProjection projection : projections) {
                List<State> batch = states.subList(from, to).stream()
                        .filter(state -> projection.topics().contains(state.topic()))
                        .toList();
                if (!batch.isEmpty()) {
                    rollBackNowAndThen(projection, batch);
                    inOneBatch(projection, batch);
                }
            }
            from = to;
        }
    }

    static void inOneBatch(StateProjection projection, List<State> batch) {
        QuarkusTransaction.requiringNew().run(() -> apply(projection, batch));
    }

    private void rollBackNowAndThen(StateProjection projection, List<State> batch) {
        if (random.nextInt(4) == 0) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    apply(projection, batch);
                    throw new Undone();
                });
            } catch (Undone _) {
                // as meant
            }
        }
    }

    private static void apply(StateProjection projection, List<State> batch) {
        projection.begin();
        for (State state : batch) {
            try {
                projection.apply(state.asRecord());
            } catch (UnreadableRecordException e) {
                throw new AssertionError(e);
            }
        }
        projection.flush();
    }

    /** The same states with some of them twice, in a random order. */
    static List<State> shuffled(List<State> states, Random random) {
        List<State> shuffled =
                new ArrayList<>(Stream.concat(states.stream(), states.stream().filter(_ -> random.nextInt(3) == 0))
                        .toList());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Rolls back whatever the batch did. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
