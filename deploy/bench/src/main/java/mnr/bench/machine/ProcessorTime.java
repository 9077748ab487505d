package mnr.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Processor time of all programs and of this JVM with everything that it started, since boot; from {@code /proc}.
 *
 * @param processors how many there are
 * @param at {@link System#nanoTime()}
 * @param all ticks in which any program ran, or another guest of the same hardware did
 * @param own ticks of this JVM's tree, those of its ended children too
 */
public record ProcessorTime(int processors, long at, long all, long own) {

    // what getconf CLK_TCK says on every Linux that Java runs on
    private static final double TICKS_PER_SECOND = 100;
    private static final Path PROC = Path.of("/proc");

    /** Now; empty where there is no {@code /proc}. */
    public static Optional<ProcessorTime> now() {
        try {
            List<String> lines = Files.readAllLines(PROC.resolve("stat"));
            // user, nice, system, …, steal; not what interrupts take, which no process is charged for
            String[] total = lines.getFirst().split("\\s+", -1);
            long all = Stream.of(1, 2, 3, 8)
                    .mapToLong(field -> Long.parseLong(total[field]))
                    .sum();
            int processors = (int)
                    lines.stream().filter(line -> line.matches("cpu\\d.*")).count();
            return Optional.of(new ProcessorTime(processors, System.nanoTime(), all, ofTree(ProcessHandle.current())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The fraction of all processors that programs outside this JVM's tree used since {@code earlier}. */
    public double othersSince(ProcessorTime earlier) {
        double seconds = (at - earlier.at) / 1e9;
        long others = (all - earlier.all) - (own - earlier.own);
        return Math.clamp(others / TICKS_PER_SECOND / (seconds * processors), 0, 1);
    }

    /** What the process of that pid has used by itself; empty if it is gone or the system does not say. */
    public static OptionalDouble secondsOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toNanos)
                .stream()
                .mapToDouble(nanos -> nanos / 1e9)
                .findFirst();
    }

    /** What the process of that pid has used with all its children, the ended ones too; empty if the system does not say. */
    public static OptionalDouble secondsOfTree(long pid) {
        return Files.isDirectory(PROC)
                ? ProcessHandle.of(pid).stream()
                        .mapToDouble(process -> ofTree(process) / TICKS_PER_SECOND)
                        .findFirst()
                : OptionalDouble.empty();
    }

    private static long ofTree(ProcessHandle first) {
        return Stream.concat(Stream.of(first), first.descendants())
                .mapToLong(process -> ticksOf(process.pid()))
                .sum();
    }

    private static long ticksOf(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
            // the name in brackets may hold blanks; utime, stime, cutime, cstime are the fields 14 to 17 of proc(5)
            String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Stream.of(11, 12, 13, 14)
                    .mapToLong(field -> Long.parseLong(rest[field]))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
