package mnr.stack.command;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import mnr.stack.server.ServerFailure;

/** Whether there is room to write: a disk that is full shows itself in many ways, none of which says so. */
final class DiskSpace {

    private static final long MEBIBYTE = 1 << 20;
    private static final long LITTLE = 64;

    private DiskSpace() {}

    /** How many MiB can be written in {@code folder}, or would be once it is made. */
    static long left(Path folder) {
        File there = folder.toFile();
        while (!there.exists() && there.getParentFile() != null) {
            there = there.getParentFile();
        }
        return there.getUsableSpace() / MEBIBYTE;
    }

    /** What to say of a disk that is full. */
    static Optional<String> complaint(Path folder) {
        long left = left(folder);
        return left < LITTLE
                ? Optional.of("the disk of %s is full: %d MiB left; free some and try again".formatted(folder, left))
                : Optional.empty();
    }

    /** Does {@code work}; if it fails and a disk that it writes to is full, a word about that comes first. */
    static Exit explained(Workplace workplace, Supplier<Exit> work) {
        try {
            return work.get();
        } catch (ServerFailure | UncheckedIOException failure) {
            workplace.written().flatMap(folder -> complaint(folder).stream()).forEach(workplace.console()::bad);
            throw failure;
        }
    }
}
