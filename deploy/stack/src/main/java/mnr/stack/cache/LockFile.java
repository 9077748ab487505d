package mnr.stack.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A file whose lock all processes respect and that goes with its process. A JVM may have such a file open only once: with
 * any channel that it closes, the system drops the locks of all. Since a test framework may load this class more than
 * once, what guards that is the JVM's own: an interned name, and a system property.
 */
record LockFile(Path file) {

    /** Takes the lock shared, until this JVM ends; remembers when that began. */
    void share() {
        synchronized (name()) {
            try {
                if (System.getProperty(name()) == null) {
                    FileChannel channel = open();
                    channel.lock(0, Long.MAX_VALUE, true);
                    // through the channel: setting the time by name would open the file, and close it
                    channel.write(ByteBuffer.allocate(1));
                    // a hook is what a JVM keeps till its end: a forgotten channel would be closed
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(channel)));
                    System.setProperty(name(), "shared");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** When any process last took it shared. */
    Instant lastShared() {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** Does {@code work} with the lock taken alone, unless any process has it: this one too, if it shares it. */
    boolean ifFree(Runnable work) {
        synchronized (name()) {
            if (System.getProperty(name()) != null) {
                return false;
            }
            try (FileChannel channel = open();
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    return false;
                }
                work.run();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Does {@code work} with the lock taken alone; waits for it, if another process has it, after saying so. */
    <T> T alone(Runnable waiting, Supplier<T> work) {
        synchronized (name()) {
            try (FileChannel channel = open()) {
                if (channel.tryLock() == null) {
                    waiting.run();
                    channel.lock();
                }
                return work.get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The same object for all class loaders. */
    private String name() {
        return ("mnr.cache.lock:" + file).intern();
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
