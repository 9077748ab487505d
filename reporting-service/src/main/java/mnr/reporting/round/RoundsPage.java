package mnr.reporting.round;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Cursor;
import mnr.http.page.Page;
import mnr.http.page.Paged;

/** A page of rounds; a type of its own, since OpenAPI's annotations cannot name {@code Page<RoundView>}. */
@Schema(description = "A page of rounds.")
record RoundsPage(
        List<RoundView> items, @JsonIgnore @Nullable Cursor next) implements Paged {

    static RoundsPage of(Page<RoundView> page) {
        return new RoundsPage(page.items(), page.next());
    }
}
