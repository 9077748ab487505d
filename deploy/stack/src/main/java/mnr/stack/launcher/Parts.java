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

    void forget(RunningServer part) {
        try {
            Files.deleteIfExists(file(part.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<RunningServer> find(String name) {
        return RunningServer.from(file(name));
    }

    /** All of them, alive or not, the first started first. */
    List<RunningServer> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .flatMap(file -> RunningServer.from(file).stream())
                    .sorted(Comparator.comparing(RunningServer::startedAt))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
