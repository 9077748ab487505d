package mnr.stack.postgres;

import java.util.Locale;

import mnr.stack.server.Loopback;

/** The database of one service, with a role that migrates it and a role that serves from it. */
public enum ServiceDatabase {
    REFERENCE,
    ASSESSMENT,
    REPORTING;

    /** The database called {@code name}, e.g. {@code reference}. */
    public static ServiceDatabase named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Owns the schema and all in it. */
    public Login migrator() {
        return Login.of(database() + "_migrator");
    }

    /** Reads and changes rows, and nothing else. */
    public Login server() {
        return Login.of(database() + "_server");
    }

    public String jdbcUrl(int port) {
        return jdbcUrl(port, "");
    }

    /** The URL of another database of this service, called {@link #database()} with {@code suffix} behind. */
    public String jdbcUrl(int port, String suffix) {
        return "jdbc:postgresql://" + Loopback.HOST + ":" + port + "/" + database() + suffix;
    }
}
