package mnr.stack.shared;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A process that is taken for Maven, and can be killed; it ends with this JVM, as its input does. */
record FakeBuild(Process process) implements AutoCloseable {

    static FakeBuild start() {
        try {
            return new FakeBuild(new ProcessBuilder("cat").start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MavenBuild build() {
        return MavenBuild.of(process.toHandle()).orElseThrow();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
