package mnr.stack.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a JVM says that did not come to run the program: it crashed, or could not do without a cache that it began with. */
final class JvmFailure {

    private JvmFailure() {}

    static boolean isIn(Path log) {
        try {
            String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            return Stream.of(
                            "A fatal error has been detected by the Java Runtime Environment",
                            "Unable to use AOT cache")
                    .anyMatch(text::contains);
        } catch (IOException e) {
            return false;
        }
    }
}
