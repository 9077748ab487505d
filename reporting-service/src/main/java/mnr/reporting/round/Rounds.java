package mnr.reporting.round;

import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;

import mnr.http.page.Page;
import mnr.http.page.PageRequest;
import mnr.projection.database.Database;
import mnr.reporting.replica.HeldRound;
import mnr.reporting.replica.Replica;

/** Pages of the rounds held. */
@Singleton
class Rounds {

    private final Database database;
    private final Replica replica;

    Rounds(Database database, Replica replica) {
        this.database = database;
        this.replica = replica;
    }

    Page<RoundView> page(PageRequest request) {
        int fetch = request.fetch();
        String after = Objects.requireNonNullElse(request.after(), "");
        List<HeldRound> held = database.snapshot(() -> replica.rounds(after, fetch));
        return Page.of(held, request, round -> List.of(round.round().code())).map(RoundView::of);
    }
}
