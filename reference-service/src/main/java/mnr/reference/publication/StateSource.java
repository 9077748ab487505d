package mnr.reference.publication;

import java.util.List;

/** A feature that publishes: its current states, read from the database in the caller's transaction. */
public interface StateSource {

    /** All of them. */
    List<StateRecord> states();

    /**
     * Those of one thing: under its key, and below it. A source whose states are costly to read reads these alone.
     *
     * @param topic which may be another feature's
     */
    default List<StateRecord> statesOf(String topic, String thing) {
        return states().stream().filter(state -> state.isOf(topic, thing)).toList();
    }
}
