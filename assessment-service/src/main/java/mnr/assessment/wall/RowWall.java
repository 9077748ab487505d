package mnr.assessment.wall;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import org.jspecify.annotations.Nullable;

import mnr.assessment.person.KnownPerson;
import mnr.http.access.Access;
import mnr.http.access.Caller;

/**
 * Raises the wall when a transaction takes its connection, which it does once and before its first statement. One round trip
 * sets what may be seen and finds who the caller is, whom a write needs anyway.
 *
 * <p>A connection outside of a transaction, and a transaction of neither a request nor a {@link Background} work, sets
 * nothing: the outbox's relay and the projections touch no row of any country.
 */
@Singleton
class RowWall implements AgroalPoolInterceptor {

    private static final String ONE_MOMENT = "set transaction isolation level repeatable read, read only";

    private static final String RAISE = """
            select set_config('mnr.countries', ?, true), set_config('mnr.everywhere', ?, true),
              set_config('mnr.person', coalesce(p.id::text, ''), true), p.id,
              set_config('statement_timeout', coalesce(?, current_setting('statement_timeout')), true)
            from (select) caller left join person p on p.issuer = ? and p.subject = ?""";

    /** Work that nobody waits for may take longer, and still less than the driver waits for an answer. */
    private static final String PATIENCE = "55s";

    private final Access access;
    private final OneMoment moment;
    private final KnownPerson known;

    RowWall(Access access, OneMoment moment, KnownPerson known) {
        this.access = access;
        this.moment = moment;
        this.known = known;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                prepare(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the wall could not be raised", e);
        }
    }

    private void prepare(Connection connection) throws SQLException {
        if (moment.isAskedFor()) {
            // before who calls is looked up, which may be a query itself
            try (Statement statement = connection.createStatement()) {
                statement.execute(ONE_MOMENT);
            }
        }
        boolean request = Arc.container().requestContext().isActive();
        if (Everywhere.isOpen()) {
            raise(connection, Sight.EVERYWHERE, request ? access.caller() : Caller.ANYONE);
        } else if (request) {
            raise(connection, Sight.of(access.reach()), access.caller());
        }
    }

    private void raise(Connection connection, Sight sight, Caller caller) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RAISE)) {
            statement.setString(1, sight.countries());
            statement.setString(2, sight.everywhere() ? "on" : "");
            statement.setString(3, Everywhere.isOpen() ? PATIENCE : null);
            statement.setString(4, caller.issuer());
            statement.setString(5, caller.subject());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                @Nullable UUID person = row.getObject(4, UUID.class);
                if (person != null) {
                    known.is(person);
                }
            }
        }
    }
}
