package mnr.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares what a service serves with the contract that is committed.
 *
 * <p>{@code Contracts.assertSame("reference-service/contracts/openapi.yaml", served)} in a service's contract test; run
 * with {@code -Dmnr.contracts.write=true} it writes the file instead, and the change is reviewed like any other.
 */
public final class Contracts {

    private static final String WRITE = "mnr.contracts.write";

    private Contracts() {}

    /** A file of the repository, by its path from the root. */
    public static Path file(String fromRoot) {
        return Path.of(System.getProperty("mnr.root", "..")).resolve(fromRoot);
    }

    /** Whether this run writes what it would else compare. */
    public static boolean areWritten() {
        return Boolean.getBoolean(WRITE);
    }

    /** Fails with the first line that differs. */
    public static void assertSame(String fromRoot, String served) {
        assertSame(file(fromRoot), served);
    }

    /** Fails with the first line that differs. */
    public static void assertSame(Path committed, String served) {
        String text = served.strip() + "\n";
        try {
            if (areWritten()) {
                Files.createDirectories(committed.toAbsolutePath().getParent());
                Files.writeString(committed, text);
            } else if (!Files.exists(committed)) {
                throw new AssertionError(committed + " is not there; write it with -D" + WRITE + "=true");
            } else {
                compare(committed, Files.readString(committed), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Path file, String committed, String served) {
        List<String> expected = committed.lines().toList();
        List<String> actual = served.lines().toList();
        for (int line = 0; line < Math.max(expected.size(), actual.size()); line++) {
            String was = line < expected.size() ? expected.get(line) : "(end)";
            String is = line < actual.size() ? actual.get(line) : "(end)";
            if (!was.equals(is)) {
                throw new AssertionError(file + " differs from what is served at line " + (line + 1)
                        + "\n  committed: " + was + "\n  served:    " + is
                        + "\nif the change is meant, write it with -D" + WRITE + "=true and review it");
            }
        }
    }
}
