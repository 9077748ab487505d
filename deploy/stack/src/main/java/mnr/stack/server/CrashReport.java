package mnr.stack.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a JVM writes to its log when it does not end but crashes. */
final class CrashReport {

    private static final String WORDS = "A fatal error has been detected by the Java Runtime Environment";

    private CrashReport() {}

    static boolean isIn(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).contains(WORDS);
        } catch (IOException e) {
            return false;
        }
    }
}
