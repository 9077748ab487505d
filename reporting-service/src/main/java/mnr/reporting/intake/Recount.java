package mnr.reporting.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import mnr.reporting.cell.Contribution;
import mnr.reporting.cell.Deltas;
import mnr.reporting.cell.Held;
import mnr.reporting.cell.Standing;
import mnr.reporting.replica.Replica;

/**
 * Moves cells from before a change to after it: what the affected positions contributed under what was held is taken
 * away, what they contribute under what is held now is added. Whoever calls it has the {@link IntakeLock}.
 */
@Singleton
class Recount {

    private final Positions positions;
    private final Replica replica;
    private final Cells cells;

    Recount(Positions positions, Replica replica, Cells cells) {
        this.positions = positions;
        this.replica = replica;
        this.cells = cells;
    }

    /** Makes the change; {@code affected} is every position whose contribution it may move. */
    void around(Affected affected, Runnable change) {
        Difference difference = new Difference();
        Held before = held(affected);
        positions.forEach(affected, counted -> difference.takeAway(Contribution.of(counted.position(), before)));
        change.run();
        Held after = held(affected);
        positions.forEach(affected, counted -> difference.add(counted, Contribution.of(counted.position(), after)));
        write(difference);
    }

    /**
     * Makes a change to some schemes or to memberships in them, which touches no position and no other scheme's cell:
     * each position is read once and counted in these schemes alone.
     *
     * @param countries those whose groups the change may move
     */
    void aroundSchemes(Set<String> schemes, Set<String> countries, Runnable change) {
        Affected affected = Affected.countries(countries);
        Difference difference = new Difference();
        Held before = held(affected);
        change.run();
        Held after = held(affected);
        positions.forEach(affected, counted -> {
            difference.takeAway(Contribution.of(counted.position(), before, schemes));
            difference.add(counted, Contribution.of(counted.position(), after, schemes));
        });
        write(difference);
    }

    private Held held(Affected affected) {
        Positions.Extent extent = positions.extent(affected);
        return replica.held(extent.rounds(), extent.countries());
    }

    private void write(Difference difference) {
        positions.stand(difference.standings);
        cells.move(difference.cells.changes());
    }

    /** Between before and after: of the cells, and of where positions stand. */
    private static final class Difference {

        private final Deltas cells = new Deltas();
        private final Map<UUID, Standing> standings = new HashMap<>();

        void takeAway(Contribution before) {
            cells.takeAway(before);
        }

        void add(Positions.Counted counted, Contribution after) {
            cells.add(after);
            if (counted.standing() != after.standing()) {
                standings.put(counted.position().assessment(), after.standing());
            }
        }
    }
}
