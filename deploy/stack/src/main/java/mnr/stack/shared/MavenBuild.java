package mnr.stack.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import mnr.stack.server.RunningServer;
import mnr.stack.server.StopSignal;

/** A running Maven, known by its process. A later process with the same pid is another one. */
public record MavenBuild(long pid, Instant startedAt) {

    private static final Set<String> MAIN_CLASSES = Set.of(
            "org.codehaus.plexus.classworlds.launcher.Launcher",
            "org.apache.maven.cli.MavenCli",
            "org.apache.maven.cling.MavenCling",
            "org.mvndaemon.mvnd.common.MavenDaemon");

    private static final Pattern NAME = Pattern.compile("maven-(\\d+)-(\\d+)");

    /** The Maven that this JVM was started by, or is; the outermost, if one started another. */
    public static Optional<MavenBuild> ofThisProcess() {
        return Stream.iterate(
                        Optional.of(ProcessHandle.current()),
                        Optional::isPresent,
                        process -> process.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(process -> isMaven(words(process)))
                .reduce((_, outer) -> outer)
                .flatMap(MavenBuild::of);
    }

    /** Empty if the system does not tell when the process started. */
    static Optional<MavenBuild> of(ProcessHandle process) {
        return process.info().startInstant().map(start -> new MavenBuild(process.pid(), start));
    }

    /** Whether it is Maven's main class that runs there, and not only its jars that lie on a class path. */
    static boolean isMaven(List<String> words) {
        return words.stream().anyMatch(MAIN_CLASSES::contains);
    }

    /** The JDK cuts long command lines short, so that what the system shows is read where it shows it. */
    private static List<String> words(ProcessHandle process) {
        try {
            Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return List.of(Files.readString(file).split("\0"));
        } catch (IOException e) {
            return List.of(process.info().commandLine().orElse("").split(" "));
        }
    }

    /** The same in every process that asks, and legal as a file's name. */
    String name() {
        return "maven-%d-%d".formatted(pid, startedAt.getEpochSecond());
    }

    /** The build of that {@link #name()}; empty for any other. */
    static Optional<MavenBuild> named(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new MavenBuild(
                        Long.parseLong(matcher.group(1)), Instant.ofEpochSecond(Long.parseLong(matcher.group(2)))))
                : Optional.empty();
    }

    boolean isAlive() {
        // what holds for a server that another process started, holds for Maven
        return new RunningServer("Maven", pid, startedAt, 0, Path.of(""), StopSignal.TERM).isAlive();
    }
}
