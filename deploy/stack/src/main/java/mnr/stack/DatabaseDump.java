package mnr.stack;

import mnr.stack.postgres.Databases;
import mnr.stack.postgres.ServiceDatabase;

/** What a service's test database held at a moment. A service that runs over it loses its connections and makes new ones. */
public final class DatabaseDump implements AutoCloseable {

    private final Databases databases;
    private final ServiceDatabase service;
    private final String database;
    private final String copy;

    private DatabaseDump(ServiceDatabase service) {
        TestStack stack = TestStack.get();
        this.databases = new Databases(stack.ports().postgres());
        this.service = service;
        this.database = stack.database(service);
        this.copy = database + "_dump";
    }

    /** Keeps what this JVM's database of the service holds now. */
    public static DatabaseDump of(ServiceDatabase service) {
        DatabaseDump dump = new DatabaseDump(service);
        dump.databases.replace(dump.service, dump.copy, dump.database);
        return dump;
    }

    /** Sets the database back: whatever it has come to hold since is lost. */
    public void putBack() {
        databases.replace(service, database, copy);
    }

    @Override
    public void close() {
        databases.drop(copy);
    }
}
