package mnr.stack.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import mnr.stack.server.Processes;

/** Who listens on a port, as far as this user may know. */
public final class PortHolder {

    private static final String UNKNOWN = "another program";
    private static final int LONGEST = 80;
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** Its pid and the beginning of its command line, for a person to read. */
    public static String of(int port) {
        return pid(port)
                .map(pid -> "pid " + pid
                        + Processes.commandLine(pid)
                                .map(line -> " (" + line.substring(0, Math.min(LONGEST, line.length())) + ")")
                                .orElse(""))
                .orElse(UNKNOWN);
    }

    private static Optional<Long> pid(int port) {
        Path table = Path.of("/proc/net/tcp");
        return Files.isReadable(table) ? inProc(port) : fromLsof(port);
    }

    private static Optional<Long> inProc(int port) {
        Set<String> sockets = Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc/net", table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9
                        && columns[1].endsWith(":%04X".formatted(port).toUpperCase(Locale.ROOT))
                        && columns[3].equals(LISTENING))
                .map(columns -> "socket:[" + columns[9] + "]")
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .map(ProcessHandle::pid)
                        .filter(pid -> holds(pid, sockets))
                        .findFirst();
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
            String pids = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return pids.lines().findFirst().map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
