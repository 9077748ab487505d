package mnr.stack.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What runs on this machine, by command line. */
public final class Processes {

    private Processes() {}

    /** The command lines of all processes, as far as this user may see them. */
    public static List<String> commandLines() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.flatMap(process -> commandLine(process.pid()).stream()).toList();
        }
    }

    /** Words with blanks between; empty for a process that is gone or may not be seen. */
    public static Optional<String> commandLine(long pid) {
        Path ofLinux = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            // the JDK's own answer ends after 4096 characters, in the middle of a class path
            String words = new String(Files.readAllBytes(ofLinux), StandardCharsets.UTF_8);
            return Optional.of(words.replace('\0', ' ')).filter(line -> !line.isBlank());
        } catch (IOException e) {
            return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine());
        }
    }
}
