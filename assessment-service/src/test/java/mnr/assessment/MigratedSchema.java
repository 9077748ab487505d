package mnr.assessment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** A schema of a test's own, migrated step by step by the role that migrates. */
public final class MigratedSchema {

    private final String name;

    public MigratedSchema(String name) {
        this.name = name;
    }

    /** Migrates up to this version. */
    public void migrate(String target) {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(setting("flyway.jdbc-url"), setting("flyway.username"), setting("flyway.password"))
                .schemas(name)
                .placeholders(Map.of("serving_role", servingRole(), "issuer", issuer()))
                .target(target)
                .load()
                .migrate();
    }

    /** The issuer that persons of before are taken to be of. */
    public static String issuer() {
        return setting("flyway.placeholders.issuer");
    }

    public static String servingRole() {
        return setting("datasource.username");
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Each row as its columns' texts with a space between. */
    public List<String> texts(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringJoiner row = new StringJoiner(" ");
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                found.add(row.toString());
            }
            return found;
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                setting("flyway.jdbc-url"), setting("flyway.username"), setting("flyway.password"));
        connection.setSchema(name);
        return connection;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus." + name, String.class);
    }
}
