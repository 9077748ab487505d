package mnr.stack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a JVM does about an AOT cache (JEP 514): the classes of an earlier start, loaded and linked. */
public sealed interface Aot {

    /** Starts from the classes alone. */
    Aot NONE = new None();

    /** Starts from the cache in {@code file}; a JVM that does not accept it says so in its log and starts without. */
    static Aot from(Path file) {
        return new From(file);
    }

    /** Records this start and writes the cache to {@code file} after a clean end. */
    static Aot recordedTo(Path file) {
        return new RecordedTo(file);
    }

    List<String> options();

    /** None. */
    record None() implements Aot {
        @Override
        public List<String> options() {
            return List.of();
        }
    }

    /** Used. */
    record From(Path file) implements Aot {
        @Override
        public List<String> options() {
            return List.of("-XX:AOTCache=" + file);
        }

        /** Gives up a damaged cache: the entry that it is in counts as broken from now on, and is made again. */
        void drop() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Recorded. */
    record RecordedTo(Path file) implements Aot {
        @Override
        public List<String> options() {
            return List.of("-XX:AOTCacheOutput=" + file);
        }
    }
}
