package mnr.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import mnr.stack.server.RunningServer;

/** The parts that were started and not yet stopped on purpose: a file each, so that any later launcher finds them. */
final class Parts {

    private static final String ENDING = ".properties";

    private final Path folder;

    Parts(Path folder) {
        this.folder = folder;
    }

    void remember(RunningServer part) {
        part.saveTo(file(part.name()));
    }

    void forget(String name) {
        delete(file(name));
    }

    Optional<RunningServer> find(String name) {
        return RunningServer.from(file(name));
    }

    /** All of them, alive or not, the first started first. */
    List<RunningServer> all() {
        return files().stream()
                .flatMap(file -> RunningServer.from(file).stream())
                .sorted(Comparator.comparing(RunningServer::startedAt))
                .toList();
    }

    /** Forgets the files that say nothing of use, as a crash of the machine may leave them, and gives their names. */
    List<Path> forgetUnreadable() {
        List<Path> unreadable = files().stream()
                .filter(file -> RunningServer.from(file).isEmpty())
                .toList();
        unreadable.forEach(Parts::delete);
        return unreadable;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
