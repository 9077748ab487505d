package mnr.projection.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A parameter that is an SQL array. */
public final class SqlArray {

    private final String type;
    private final @Nullable Object[] elements;

    private SqlArray(String type, @Nullable Object[] elements) {
        this.type = type;
        this.elements = elements;
    }

    public static SqlArray texts(Collection<? extends @Nullable String> texts) {
        return new SqlArray("text", texts.toArray());
    }

    public static SqlArray ids(Collection<UUID> ids) {
        return new SqlArray("uuid", ids.toArray());
    }

    public static SqlArray numbers(Collection<? extends @Nullable Long> numbers) {
        return new SqlArray("bigint", numbers.toArray());
    }

    Array in(Connection connection) throws SQLException {
        return connection.createArrayOf(type, elements);
    }
}
