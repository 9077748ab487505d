package mnr.reference;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

/** What the database holds, so that two moments can be compared: a digest of each table but those of the relay. */
public final class StoredTables {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like 'outbox%'
            order by table_name""";

    private StoredTables() {}

    /** By table. */
    public static Map<String, String> digests(DataSource source) {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet digest = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')"
                                + " from " + table + " as t")) {
                    digest.next();
                    digests.put(table, digest.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return digests;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(TABLES)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }
}
