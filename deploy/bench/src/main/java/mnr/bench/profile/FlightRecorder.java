package mnr.bench.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import mnr.bench.machine.Program;

/** Records a JVM of this user, as JFR does, without a setting at its start. */
public final class FlightRecorder {

    private static final String NAME = "name=mnr-bench";

    private static final List<String> EVENTS = List.of(
            "settings=none",
            "+jdk.CPUTimeSample#enabled=true",
            "+jdk.CPUTimeSample#throttle=5ms",
            "+jdk.SocketRead#enabled=true",
            "+jdk.SocketRead#threshold=0ms",
            "+jdk.SocketRead#throttle=off",
            "+jdk.SocketRead#stackTrace=true");

    private FlightRecorder() {}

    /**
     * Records while {@code load} runs.
     *
     * @param file where the recording lies then
     */
    public static void record(long pid, Path file, Runnable load) {
        List<String> begin = new ArrayList<>(List.of("JFR.start", NAME));
        begin.addAll(EVENTS);
        jcmd(pid, begin);
        load.run();
        jcmd(pid, List.of("JFR.stop", NAME, "filename=" + file));
    }

    private static void jcmd(long pid, List<String> command) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        words.add(Long.toString(pid));
        words.addAll(command);
        Program.output(words, Map.of());
    }
}
