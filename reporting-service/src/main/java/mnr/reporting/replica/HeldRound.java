package mnr.reporting.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;

import mnr.reporting.cell.Round;

/** A round as it is held, with what is shown of it beside what the arithmetic needs. */
public record HeldRound(Round round, Instant opensAt, Instant closesAt, String state, boolean demo) {

    static final String COLUMNS = "round, framework, edition, reference_date, opens_at, closes_at, state, scope, demo";

    static HeldRound read(ResultSet row) throws SQLException {
        return new HeldRound(
                new Round(
                        row.getString("round"),
                        row.getString("framework"),
                        row.getString("edition"),
                        row.getObject("reference_date", LocalDate.class),
                        Set.copyOf(
                                Arrays.asList((String[]) row.getArray("scope").getArray()))),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getBoolean("demo"));
    }
}
