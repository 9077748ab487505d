package mnr.stack.postgres;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import mnr.stack.server.FileTree;
import mnr.stack.server.ServerCommand;

/** The account that PostgreSQL runs under: it refuses root. */
public enum PostgresAccount {
    /** An ordinary user: as it is. */
    CALLER,
    /** Root: in a user namespace without a mapping, where root's files belong to nobody and so does the process. */
    USER_NAMESPACE,
    /** Root where user namespaces are forbidden: as nobody, who then owns the data folder. */
    NOBODY;

    private static final int NOBODYS_ID = 65534;

    /** The account that works for the current user of this machine. */
    public static PostgresAccount ofThisMachine() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return CALLER;
        }
        return ServerCommand.succeeds("unshare", "-U", "true") ? USER_NAMESPACE : NOBODY;
    }

    /** What comes before a command line to run it under this account. */
    List<String> prefix() {
        return switch (this) {
            case CALLER -> List.of();
            case USER_NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODYS_ID, "--regid=" + NOBODYS_ID, "--clear-groups");
        };
    }

    /** Hands {@code folder}, with all in it, to the account, unless all is its own. */
    void own(Path folder, Path log) {
        if (this == NOBODY && !FileTree.isOwnedBy(NOBODYS_ID, folder)) {
            new ServerCommand(
                            "chown",
                            List.of("chown", "-R", NOBODYS_ID + ":" + NOBODYS_ID, folder.toString()),
                            Map.of(),
                            log)
                    .run();
        }
    }
}
