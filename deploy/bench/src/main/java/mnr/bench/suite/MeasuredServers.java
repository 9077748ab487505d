package mnr.bench.suite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.ds.PGSimpleDataSource;

import mnr.stack.postgres.ServiceDatabase;

/**
 * What a limit is measured on: the servers that the services use, without them.
 *
 * @param postgres the port of PostgreSQL, on 127.0.0.1
 * @param postgresPid the pid of its first process, of which all others are children
 * @param brokers Kafka's address
 * @param kafkaJars the folder with Kafka's class path
 */
public record MeasuredServers(int postgres, long postgresPid, String brokers, Path kafkaJars) {

    /** A connection to a service's database as the role that owns its tables. */
    public Connection connect(ServiceDatabase service) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(service.jdbcUrl(postgres));
        source.setUser(service.migrator().role());
        source.setPassword(service.migrator().password());
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to the database of " + service.database(), e);
        }
    }
}
