package mnr.stack.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import mnr.stack.server.RunningServer;

/**
 * How much memory a part holds: what is resident of its process; of one with children (PostgreSQL), which share pages, the
 * sum of each one's proportional share where the system tells it.
 */
final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private Memory() {}

    /** In MiB; empty if the process is gone. */
    static Optional<Long> of(RunningServer part) {
        List<Long> children = ProcessHandle.of(part.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)
                .toList();
        Optional<Long> kibibytes = children.isEmpty()
                ? resident(part.pid())
                : Stream.concat(Stream.of(part.pid()), children.stream())
                        .flatMap(pid -> share(pid).or(() -> resident(pid)).stream())
                        .reduce(Long::sum);
        return kibibytes.map(amount -> amount / 1024);
    }

    private static Optional<Long> resident(long pid) {
        return find(RESIDENT, Path.of("/proc", Long.toString(pid), "status")).or(() -> fromPs(pid));
    }

    private static Optional<Long> share(long pid) {
        return find(SHARE, Path.of("/proc", Long.toString(pid), "smaps_rollup"));
    }

    private static Optional<Long> find(Pattern pattern, Path file) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(file));
            return matcher.find() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> fromPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return Optional.of(answer.strip()).filter(text -> !text.isEmpty()).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
