package mnr.stack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import mnr.stack.server.Processes;

/**
 * {@code postmaster.pid} of a server that was killed or lost its machine. PostgreSQL takes one whose process is gone for
 * what it is; but after a reboot its number may be another program's, and then it would refuse to start for ever.
 */
final class StalePidFile {

    private StalePidFile() {}

    /** Removes the file of {@code data} if its number is that of a living process that serves other things. */
    static void remove(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || belongsToAnother(lines.getFirst().strip(), data)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // stopped cleanly, or never started
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean belongsToAnother(String pid, Path data) {
        return !pid.matches("[0-9]{1,10}")
                || Processes.commandLine(Long.parseLong(pid))
                        .filter(line -> !line.contains("-D " + data + " "))
                        .isPresent();
    }
}
