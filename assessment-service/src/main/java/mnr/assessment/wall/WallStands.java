package mnr.assessment.wall;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;

/**
 * Refuses to serve where the wall would not hold and nobody would notice: PostgreSQL lets the owner of a table, a superuser and
 * whoever has BYPASSRLS through without a word.
 */
@Singleton
class WallStands {

    /** What the serving role is or may become with SET ROLE; a superuser may become anyone. */
    private static final String LET_THROUGH = """
            select r.rolname from pg_roles r
            where pg_has_role(current_user, r.oid, 'MEMBER')
              and (r.rolsuper or r.rolbypassrls or exists (
                select from pg_class c
                where c.relowner = r.oid and c.relrowsecurity and c.relnamespace = current_schema()::regnamespace))
            order by r.rolname""";

    private static final String OPEN = """
            select 'assessment' where not exists (
              select from pg_class c
              where c.oid = to_regclass('assessment') and c.relrowsecurity)""";

    private static final int BEFORE_ANYTHING_IS_SERVED = 2;

    void requireIt(@Observes @Priority(BEFORE_ANYTHING_IS_SERVED) StartupEvent started, AgroalDataSource served)
            throws SQLException {
        List<String> faults = faults(served);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("row-level security would not hold: " + String.join("; ", faults));
        }
    }

    /** What lets rows through to who connects so. */
    static List<String> faults(DataSource served) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (Connection connection = served.getConnection()) {
            for (String role : names(connection, LET_THROUGH)) {
                faults.add("the serving role is or may become " + role + ", whom no policy applies to");
            }
            for (String table : names(connection, OPEN)) {
                faults.add("table " + table + " has no policy; the schema is older than this version");
            }
        }
        return faults;
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
