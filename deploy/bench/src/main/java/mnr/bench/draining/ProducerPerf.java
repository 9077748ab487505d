package mnr.bench.draining;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import mnr.bench.machine.Program;
import mnr.bench.suite.MeasuredServers;
import mnr.stack.server.ServerCommand;

/** Kafka's own kafka-producer-perf-test: one producer with the relay's settings, and no transactions. */
public final class ProducerPerf {

    private static final String TOOLS = "kafka-tools-";

    /** Until its JVM is as quick as it gets; not counted. */
    private static final int WARM_UP = 20_000;

    private static final Pattern SENT = Pattern.compile("records sent, ([0-9.]+) records/sec");

    private ProducerPerf() {}

    /** Seconds for as many records, each of that size in bytes. */
    public static double run(MeasuredServers servers, int records, int size) {
        String output = Program.output(
                List.of(
                        ServerCommand.java(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-cp",
                        tools() + File.pathSeparator + servers.kafkaJars().resolve("*"),
                        "org.apache.kafka.tools.ProducerPerformance",
                        "--bootstrap-server=" + servers.brokers(),
                        "--topic=" + PendingFacts.TOPIC,
                        "--num-records=" + (WARM_UP + records),
                        "--warmup-records=" + WARM_UP,
                        "--record-size=" + size,
                        "--throughput=-1",
                        "--command-property",
                        "acks=all",
                        "enable.idempotence=true",
                        "batch.size=131072"),
                Map.of());
        return records / rate(output);
    }

    /** Records a second: the last that it tells is of those after the warm-up. */
    static double rate(String output) {
        List<MatchResult> told = SENT.matcher(output).results().toList();
        if (told.isEmpty()) {
            throw new IllegalStateException("kafka-producer-perf-test told no rate: " + output);
        }
        return Double.parseDouble(told.getLast().group(1));
    }

    private static Path tools() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().startsWith(TOOLS))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + TOOLS + "*.jar on the class path"));
    }
}
