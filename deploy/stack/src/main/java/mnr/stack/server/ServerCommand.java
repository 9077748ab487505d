package mnr.stack.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command line with its log. The child sees a clean environment, so that nothing of the caller's shell (KC_*,
 * PG*, QUARKUS_*) changes a server, and a session of its own, so that the terminal's signals do not reach it.
 */
public record ServerCommand(String name, List<String> words, Map<String, String> environment, Path log) {

    private static final List<String> INHERITED = List.of("PATH", "HOME", "USER", "LANG");

    /** Starts the command and lets it run; the log of an earlier run is kept as {@code <log>.1}. */
    public RunningServer launch(int port, StopSignal signal) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            if (Files.exists(log)) {
                Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return RunningServer.of(name, start(inOwnSession()), port, log, signal);
        } catch (IOException e) {
            throw new ServerFailure("cannot start " + name, e);
        }
    }

    /** Runs the command to its end, which must be a good one; it ends with this JVM at the latest. */
    public void run() {
        try (Tether tether = Tether.open()) {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = start(inOwnSession());
            tether.holdHard(process.pid());
            int exit = end(process);
            if (exit != 0) {
                throw ServerFailure.withLog(name + " ended with exit code " + exit, log);
            }
        } catch (IOException e) {
            throw new ServerFailure("cannot run " + name, e);
        }
    }

    private int end(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            ProcessGroup.kill(process.pid());
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while " + name + " ran", e);
        }
    }

    /** The java of the running JVM. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Whether a command ends well; false also if there is no such command. */
    public static boolean succeeds(String... words) {
        try {
            return new ProcessBuilder(words)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> inOwnSession() {
        return Stream.concat(ProcessGroup.prefix(), words.stream()).toList();
    }

    private Process start(List<String> commandLine) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(commandLine))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
