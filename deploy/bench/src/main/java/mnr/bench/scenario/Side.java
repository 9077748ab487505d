package mnr.bench.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mnr.bench.figure.Series;
import mnr.bench.load.Load;
import mnr.bench.load.Rate;
import mnr.bench.load.Request;
import mnr.bench.trial.Sampler;

/** One side of a comparison of loads: samples requests per second, and keeps what each request cost. */
final class Side implements Sampler {

    private final Load load;
    private final Request request;
    private final Duration window;
    private final long server;
    private final List<Rate> rates = new ArrayList<>();

    /** @param server the pid of the process that answers */
    Side(Load load, Request request, Duration window, long server) {
        this.load = load;
        this.request = request;
        this.window = window;
        this.server = server;
    }

    @Override
    public double sample() {
        Rate rate = load.run(request, window, server);
        rates.add(rate);
        return rate.requestsPerSecond();
    }

    /** {@code 34.5 µs (client 6.1 µs)}: processor time for one request, the median of all samples. */
    String cost() {
        return String.format(
                Locale.ROOT,
                "%.1f µs (client %.1f µs)",
                median(rates.stream().map(Rate::serverMicros).toList()),
                median(rates.stream().map(Rate::clientMicros).toList()));
    }

    private static double median(List<Double> micros) {
        return micros.isEmpty() || micros.stream().anyMatch(value -> !Double.isFinite(value))
                ? Double.NaN
                : new Series(micros).median();
    }
}
