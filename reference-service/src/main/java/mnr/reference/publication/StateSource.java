package mnr.reference.publication;

import java.util.List;

/** A feature that publishes: all its current states, read from the database in the caller's transaction. */
public interface StateSource {

    List<StateRecord> states();
}
