package mnr.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

/** What of the events has left the outbox, for those who compare what others hold with what there is. */
@ApplicationScoped
public class Standings {

    private static final String PENDING = "SELECT DISTINCT key FROM outbox WHERE topic = ? AND key = ANY (?)";

    private static final String POSITION =
            "SELECT partition, next_offset FROM outbox_position WHERE topic = ? ORDER BY partition";

    private final AgroalDataSource dataSource;

    Standings(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** To be asked in the transaction that reads the states, which sees one moment: that is what makes both agree. */
    @Transactional(TxType.MANDATORY)
    public Standing of(String topic, Collection<String> keys) {
        try (Connection connection = dataSource.getConnection()) {
            return new Standing(pending(connection, topic, keys), position(connection, topic));
        } catch (SQLException e) {
            throw new OutboxUnavailableException("standing", e);
        }
    }

    private static Set<String> pending(Connection connection, String topic, Collection<String> keys)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PENDING)) {
            select.setString(1, topic);
            select.setArray(2, connection.createArrayOf("text", keys.toArray()));
            Set<String> pending = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    pending.add(rows.getString(1));
                }
            }
            return pending;
        }
    }

    private static List<Position> position(Connection connection, String topic) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(POSITION)) {
            select.setString(1, topic);
            List<Position> position = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    position.add(new Position(topic, rows.getInt(1), rows.getLong(2)));
                }
            }
            return position;
        }
    }
}
