package mnr.stack.postgres;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.ds.PGSimpleDataSource;

import mnr.stack.server.Loopback;

/** Connections of the one role that may do all; only the stack itself uses it. */
final class Superuser {

    private Superuser() {}

    static Connection connect(int port, String database) throws SQLException {
        // no DriverManager: it sees the driver only from the class loader that first loaded it
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {Loopback.HOST});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(Passwords.SUPERUSER_NAME);
        source.setPassword(Passwords.SUPERUSER);
        source.setConnectTimeout(2);
        source.setSocketTimeout(60);
        return source.getConnection();
    }
}
