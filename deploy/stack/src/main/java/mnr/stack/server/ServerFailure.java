package mnr.stack.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A server or a command did not do what it was started for; the message carries the end of its log. */
public final class ServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LAST_LINES = 20;

    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** A failure that quotes the last lines of {@code log}. */
    public static ServerFailure withLog(String message, Path log) {
        return new ServerFailure(message + "; last lines of " + log + ":\n" + lastLines(log));
    }

    /** The last lines of {@code log}, or why they cannot be read. */
    public static String lastLines(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(not readable: " + e.getMessage() + ")";
        }
    }
}
