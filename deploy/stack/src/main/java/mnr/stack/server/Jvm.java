package mnr.stack.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A child JVM as all of the stack are run: small, with its temporary files and crash reports in the folders of its suite.
 *
 * @param options what this server needs beside the options that all have; part of the key of its AOT cache
 * @param tmp     the folder of temporary files
 * @param log     the server's log; a crash report lies beside it
 */
public record Jvm(List<String> options, Path tmp, Path log, Aot aot) {

    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // maps an archive of classes where its pointers hold: with others they are rewritten, and every page is the
            // JVM's own
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            // would be files under /tmp
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** For the child's environment: one arena, where glibc would keep up to eight per core. */
    public static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "1");

    /** The command line up to the class path or the jar. */
    public Stream<String> words() {
        Stream<String> folders = Stream.of("-Djava.io.tmpdir=" + tmp, "-XX:ErrorFile=" + log + ".crash");
        return Stream.of(
                        Stream.of(ServerCommand.java()),
                        COMMON.stream(),
                        options.stream(),
                        folders,
                        aot.options().stream())
                .flatMap(part -> part);
    }

    /** All that an AOT cache of a JVM with these options depends on, beside the classes. */
    public static String fingerprint(List<String> options) {
        return String.join(
                "\n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.vm.vendor"),
                System.getProperty("java.vm.version"),
                String.join(" ", COMMON),
                String.join(" ", options));
    }
}
