package mnr.reporting.live;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import mnr.http.page.Page;
import mnr.http.page.PageRequest;
import mnr.projection.database.Database;
import mnr.reporting.cell.CellKey;
import mnr.reporting.cell.Edition;
import mnr.reporting.cell.Figures;
import mnr.reporting.cell.Held;
import mnr.reporting.cell.Kind;
import mnr.reporting.cell.Round;
import mnr.reporting.cell.Tally;
import mnr.reporting.replica.HeldRound;
import mnr.reporting.replica.Replica;

import static mnr.reporting.problem.ReportingProblem.REFERENCE_DATA_PENDING;
import static mnr.reporting.problem.ReportingProblem.UNKNOWN_ROUND;

/** Pages of the live view, all numbers of a page from one snapshot. */
@Singleton
class LiveView {

    private final Database database;
    private final Replica replica;
    private final StoredCells cells;

    LiveView(Database database, Replica replica, StoredCells cells) {
        this.database = database;
        this.replica = replica;
        this.cells = cells;
    }

    LiveCells page(CellFilter filter, PageRequest request) {
        int fetch = request.fetch();
        Slot after = request.after(3, Slot::seen);
        return database.snapshot(() -> {
            HeldRound found =
                    replica.round(filter.round()).orElseThrow(() -> UNKNOWN_ROUND.with("round", filter.round()));
            Round round = found.round();
            Held held = replica.held(Set.of(round.code()), round.scope());
            Edition edition = held.editionOf(round);
            if (edition == null) {
                throw REFERENCE_DATA_PENDING.with("round", round.code()).header("Retry-After", "1");
            }
            List<Slot> slots = Layout.of(filter, round, edition, held).from(after, fetch);
            return view(found, filter.kind(), Page.of(slots, request, Slot::sortKey), edition);
        });
    }

    private LiveCells view(HeldRound found, Kind kind, Page<Slot> page, Edition edition) {
        Round round = found.round();
        Map<CellKey, Tally> filled = cells.read(round.code(), kind, page.items());
        return new LiveCells(
                round.code(),
                kind,
                round.framework(),
                round.edition(),
                round.referenceDate(),
                found.demo(),
                page.items().stream()
                        .map(slot -> cell(slot, filled.getOrDefault(slot.in(round.code(), kind), Tally.ZERO), edition))
                        .toList(),
                page.next());
    }

    private static LiveCell cell(Slot slot, Tally tally, Edition edition) {
        return LiveCell.of(slot, Figures.of(tally, edition.phases(), slot.members()));
    }
}
