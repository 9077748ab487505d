package mnr.stack.prepared;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Where the stack finds and keeps things.
 *
 * @param root    the repository's root
 * @param servers the servers as the build copied them
 */
public record StackFolders(Path root, Path servers) {

    /**
     * The folders of the repository that this class was built in, or of the one whose root {@code mnr.root} names.
     * The servers lie beside the classes, or in the module's target folder when the classes were copied elsewhere.
     */
    public static StackFolders locate() {
        Path classes = ownLocation();
        Path root = root(classes);
        Path beside = classes.resolveSibling("servers");
        Path servers = Files.isDirectory(beside) ? beside : root.resolve("deploy/stack/target/servers");
        if (!Files.isDirectory(servers)) {
            throw new IllegalStateException(
                    "no servers at " + servers + ": build module deploy/stack (mvn -pl deploy/stack package)");
        }
        return new StackFolders(root, servers);
    }

    /** Logs of what is prepared. */
    Path logs() {
        return root.resolve(".mnr/log/prepare");
    }

    /** Data of test runs, a folder per process. */
    public Path tests() {
        return root.resolve(".mnr/tests");
    }

    private static Path root(Path start) {
        String given = System.getProperty("mnr.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no repository above " + start + "; name its root by -Dmnr.root");
    }

    /** The folder of classes or the jar that this class came from. */
    private static Path ownLocation() {
        try {
            return Path.of(StackFolders.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
