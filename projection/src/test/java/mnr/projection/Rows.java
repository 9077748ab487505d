package mnr.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;

/** The database as the tests look at it. */
@Singleton
class Rows {

    private final AgroalDataSource dataSource;

    Rows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** {@code key@revision=text} of all that is held, in order of the keys. */
    List<String> held(String projection) {
        return texts(
                "SELECT key || '@' || revision || '=' || text FROM held WHERE projection = ? ORDER BY key", projection);
    }

    /** {@code key state} of all parked records, in order of their offsets. */
    List<String> parked(String projection) {
        return texts("""
                SELECT coalesce(key, '-') || ' ' || state FROM parked_record
                WHERE projection = ? ORDER BY partition, record_offset""", projection);
    }

    long tally(String projection) {
        return texts("SELECT records FROM tally WHERE projection = ?", projection).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    List<String> nextOffsets(String projection) {
        return texts(
                "SELECT partition || ':' || next_offset FROM projection_offset WHERE projection = ? ORDER BY partition",
                projection);
    }

    /** The topics of the stored offsets. */
    List<String> topics(String projection) {
        return texts("SELECT DISTINCT topic FROM projection_offset WHERE projection = ? ORDER BY topic", projection);
    }

    void execute(String sql, String projection) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, projection);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> texts(String sql, String projection) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, projection);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
