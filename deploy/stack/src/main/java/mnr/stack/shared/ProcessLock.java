package mnr.stack.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock among processes; it is gone with the process that holds it, even a killed one. */
final class ProcessLock implements AutoCloseable {

    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else holds the lock. */
    static ProcessLock alone(Path file) {
        return wait(file, false);
    }

    /** Waits until nobody holds the lock alone. */
    static ProcessLock withOthers(Path file) {
        return wait(file, true);
    }

    /** Empty if somebody else holds the lock. */
    static Optional<ProcessLock> aloneNow(Path file) {
        try {
            FileChannel channel = open(file);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new ProcessLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessLock wait(Path file, boolean shared) {
        try {
            FileChannel channel = open(file);
            FileLock _ = channel.lock(0, Long.MAX_VALUE, shared);
            return new ProcessLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
