package mnr.stack.launcher;

import java.util.Locale;

import mnr.stack.postgres.ServiceDatabase;

/** The three services of the suite, in the order in which their data flows. */
public enum Service {
    REFERENCE(ServiceDatabase.REFERENCE),
    ASSESSMENT(ServiceDatabase.ASSESSMENT),
    REPORTING(ServiceDatabase.REPORTING);

    private final ServiceDatabase database;

    Service(ServiceDatabase database) {
        this.database = database;
    }

    /** The name of its process, its log and its folder's first half. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ServiceDatabase database() {
        return database;
    }
}
