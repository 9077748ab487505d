package mnr.projection.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Statements in the running JTA transaction. Parameters are what the driver takes, or an {@link SqlArray}.
 */
@Singleton
public class Database {

    /** Turns the row that the cursor stands on into a value. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final int FETCHED_AT_ONCE = 500;

    private final AgroalDataSource dataSource;

    Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        List<T> rows = new ArrayList<>();
        forEach(sql, reader, rows::add, parameters);
        return rows;
    }

    /** Reads rows as they come, without holding them all. */
    public <T> void forEach(String sql, RowReader<T> reader, Consumer<T> consumer, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepare(connection, sql, parameters)) {
            select.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(reader.read(rows));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    /** Returns how many rows changed. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = prepare(connection, sql, parameters)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    /** Runs the statement once for each row of parameters, in one round trip. */
    public void updateEach(String sql, Collection<? extends @Nullable Object[]> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (@Nullable Object[] parameters : rows) {
                bind(update, parameters);
                update.addBatch();
            }
            int[] _ = update.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    /**
     * Lets each statement of the running transaction take longer than one that somebody waits for, and still less than the driver
     * waits for an answer.
     */
    public void bePatient() {
        update("set local statement_timeout = '55s'");
    }

    /** Reads in a transaction of its own that sees one moment, however many statements it takes. */
    public <T> T snapshot(Supplier<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            update("set transaction isolation level repeatable read, read only");
            return reading.get();
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, parameters);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            statement.setObject(
                    i + 1, parameter instanceof SqlArray array ? array.in(statement.getConnection()) : parameter);
        }
    }
}
