package mnr.stack.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import mnr.stack.server.FileTree;
import mnr.stack.server.ServerFailure;

/** Making one entry under another name; what is interrupted or fails leaves nothing. */
record Making(Path cache, String name) {

    private static final String HALF = ".half-";
    private static final String GONE = ".gone-";
    private static final long LITTLE_SPACE = 64L << 20;

    void make(Consumer<Path> work) {
        Path half = beside(HALF);
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = endOfJvm(Thread.currentThread(), ended);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            FileTree.delete(half);
            Files.createDirectories(cache);
            work.accept(half);
            Manifest.seal(half);
            FileTree.rename(half, cache.resolve(name));
            Manifest.force(cache);
        } catch (IOException e) {
            throw failed(new UncheckedIOException(e));
        } catch (UncheckedIOException e) {
            throw failed(e);
        } finally {
            boolean interrupted = Thread.interrupted();
            FileTree.delete(half);
            ended.countDown();
            forget(hook);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Takes the entry, if it is there, out of sight at once, and then away. */
    void remove() {
        if (!Files.exists(cache.resolve(name))) {
            return;
        }
        Path gone = beside(GONE);
        FileTree.delete(gone);
        FileTree.rename(cache.resolve(name), gone);
        FileTree.delete(gone);
    }

    /** Whether {@code folder} is what a process that was killed left of a making or a removal. */
    static boolean isHalf(Path folder) {
        String name = folder.getFileName().toString();
        return name.contains(HALF) || name.contains(GONE);
    }

    /** The name of the entry that {@code half} was to become, or was. */
    static String nameOf(Path half) {
        String name = half.getFileName().toString();
        return name.replaceAll("\\.(half|gone)-[0-9]+$", "");
    }

    private RuntimeException failed(UncheckedIOException e) {
        long free = cache.toFile().getUsableSpace();
        return free < LITTLE_SPACE
                ? new ServerFailure(
                        "cannot make %s: the disk of %s has %d MiB left".formatted(name, cache, free >> 20), e)
                : e;
    }

    /** At Ctrl-C: tells the making thread, and waits until it has cleaned up. */
    private static Thread endOfJvm(Thread making, CountDownLatch ended) {
        return new Thread(() -> {
            making.interrupt();
            try {
                ended.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is ending: the hook is running
        }
    }

    private Path beside(String mark) {
        return cache.resolve(name + mark + ProcessHandle.current().pid());
    }
}
