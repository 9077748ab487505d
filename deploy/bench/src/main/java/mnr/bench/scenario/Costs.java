package mnr.bench.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

import mnr.bench.figure.Series;
import mnr.bench.machine.ProcessorTime;

/** Processor time for one of what is sampled, by who spends it; the medians of all samples. */
final class Costs {

    private final long postgres;
    private final long service;
    private final List<Double> ofPostgres = new ArrayList<>();
    private final List<Double> ofService = new ArrayList<>();
    private final List<Double> ofClient = new ArrayList<>();

    /**
     * @param postgres the pid of PostgreSQL's first process
     * @param service the pid of the service
     */
    Costs(long postgres, long service) {
        this.postgres = postgres;
        this.service = service;
    }

    /** Takes a sample of so many a second, and passes it on. */
    double of(DoubleSupplier sampler) {
        Reading before = Reading.now(postgres, service);
        double rate = sampler.getAsDouble();
        Reading after = Reading.now(postgres, service);
        double count = rate * (after.nanos - before.nanos) / 1e9;
        double database = after.postgres - before.postgres;
        double server = after.service - before.service;
        ofPostgres.add(1e6 * database / count);
        ofService.add(1e6 * server / count);
        ofClient.add(1e6 * (after.all - before.all - database - server) / count);
        return rate;
    }

    /** {@code PostgreSQL 310 µs, the service 640 µs, the client 70 µs}. */
    @Override
    public String toString() {
        return "PostgreSQL %s, the service %s, the client %s"
                .formatted(median(ofPostgres), median(ofService), median(ofClient));
    }

    private static String median(List<Double> micros) {
        return micros.isEmpty() || micros.stream().anyMatch(value -> !Double.isFinite(value))
                ? "unknown"
                : String.format(Locale.ROOT, "%.0f µs", new Series(micros).median());
    }

    private record Reading(long nanos, double postgres, double service, double all) {

        static Reading now(long postgres, long service) {
            return new Reading(
                    System.nanoTime(),
                    ProcessorTime.secondsOfTree(postgres).orElse(Double.NaN),
                    ProcessorTime.secondsOf(service).orElse(Double.NaN),
                    ProcessorTime.secondsOfTree(ProcessHandle.current().pid()).orElse(Double.NaN));
        }
    }
}
