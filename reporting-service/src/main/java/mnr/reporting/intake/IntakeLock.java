package mnr.reporting.intake;

import jakarta.inject.Singleton;

import mnr.projection.database.Database;

/**
 * One batch at a time moves cells, over all topics and all replicas of this service. Without it, a position and its
 * country's memberships that commit side by side would each be counted without the other, and the country never.
 *
 * <p>Taken first in a batch's transaction, at READ COMMITTED, so that every later statement sees what the batches before
 * have committed; given back by the commit or the rollback.
 */
@Singleton
class IntakeLock {

    private static final long KEY = 0x6d6e725f63656c6cL; // "mnr_cell"

    private final Database database;

    IntakeLock(Database database) {
        this.database = database;
    }

    void take() {
        database.query("select pg_advisory_xact_lock(?)", _ -> KEY, KEY);
    }
}
