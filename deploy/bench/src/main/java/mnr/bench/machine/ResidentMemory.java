package mnr.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What of a process lies in memory, in MiB.
 *
 * @param resident all of it
 * @param anonymous what it wrote itself: heap, metadata, stacks; NaN where the system does not say
 * @param proportional all of it, pages that n processes share counted as one n-th; NaN where the system does not say
 */
public record ResidentMemory(double resident, double anonymous, double proportional) {

    public static ResidentMemory of(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(process)) {
            return new ResidentMemory(tellsPs(pid), Double.NaN, Double.NaN);
        }
        Map<String, Double> status = mebibytes(process.resolve("status"));
        Map<String, Double> rollup = mebibytes(process.resolve("smaps_rollup"));
        return new ResidentMemory(
                status.getOrDefault("VmRSS", Double.NaN),
                status.getOrDefault("RssAnon", Double.NaN),
                rollup.getOrDefault("Pss", Double.NaN));
    }

    /** The lines {@code Name: 123 kB} of a file; none if it cannot be read. */
    private static Map<String, Double> mebibytes(Path file) {
        Map<String, Double> values = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.endsWith(" kB")) {
                    int colon = line.indexOf(':');
                    String kibibytes =
                            line.substring(colon + 1, line.length() - 2).strip();
                    values.put(line.substring(0, colon), Long.parseLong(kibibytes) / 1024.0);
                }
            }
        } catch (IOException e) {
            values.clear();
        }
        return values;
    }

    private static double tellsPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return Long.parseLong(kibibytes) / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
