package mnr.bench.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** What a recording tells. */
public final class Profile {

    private static final double SMALLEST_SHARE = 0.01;

    private final Map<Duty, Integer> samples = new EnumMap<>(Duty.class);
    private final Map<String, Wait> waits = new HashMap<>();

    Profile() {}

    /** @param database the port of PostgreSQL */
    public static Profile of(Path recording, int database) {
        Profile profile = new Profile();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                switch (event.getEventType().getName()) {
                    case "jdk.CPUTimeSample" -> profile.ran(classes(event));
                    case "jdk.SocketRead" -> {
                        if (event.getInt("port") == database) {
                            profile.waited(methods(event), event.getDuration());
                        }
                    }
                    default -> {}
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return profile;
    }

    void ran(List<String> classes) {
        samples.merge(Duty.of(classes), 1, Integer::sum);
    }

    void waited(List<String> methods, Duration time) {
        waits.computeIfAbsent(Errand.of(methods), _ -> new Wait()).add(time);
    }

    /** Shares of the processor time, the largest first: {@code Hibernate 31 %, HTTP 20 %, …}. */
    public String shares() {
        double all = samples.values().stream().mapToInt(count -> count).sum();
        List<String> shares = new ArrayList<>();
        samples.entrySet().stream()
                .filter(share -> share.getValue() >= SMALLEST_SHARE * all)
                .sorted(Map.Entry.<Duty, Integer>comparingByValue().reversed())
                .forEach(share -> shares.add(
                        String.format(Locale.ROOT, "%s %.0f %%", share.getKey(), 100 * share.getValue() / all)));
        return String.join(", ", shares);
    }

    /**
     * Round trips to the database for each commit, those waited for longest first:
     * {@code 2.0: commit 1.0 × 400 µs, Rounds.read 1.0 × 50 µs}.
     */
    public String roundTrips() {
        Wait commits = waits.get(Errand.COMMIT);
        if (commits == null) {
            return "unknown, as nothing was committed";
        }
        double trips = 0;
        List<String> told = new ArrayList<>();
        for (Map.Entry<String, Wait> wait : longestFirst()) {
            double each = (double) wait.getValue().count / commits.count;
            if (each >= SMALLEST_SHARE) {
                trips += each;
                told.add(String.format(
                        Locale.ROOT,
                        "%s %.1f × %,.0f µs",
                        wait.getKey(),
                        each,
                        wait.getValue().mean()));
            }
        }
        return String.format(Locale.ROOT, "%.1f: %s", trips, String.join(", ", told));
    }

    private List<Map.Entry<String, Wait>> longestFirst() {
        return waits.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Wait> wait) -> wait.getValue().time)
                        .reversed())
                .toList();
    }

    private static List<String> classes(RecordedEvent event) {
        return frames(event).stream()
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
    }

    private static List<String> methods(RecordedEvent event) {
        return frames(event).stream()
                .map(frame -> frame.getMethod().getType().getName()
                        + '.'
                        + frame.getMethod().getName())
                .toList();
    }

    private static List<RecordedFrame> frames(RecordedEvent event) {
        return event.getStackTrace() == null ? List.of() : event.getStackTrace().getFrames();
    }

    private static final class Wait {

        private long count;
        private Duration time = Duration.ZERO;

        void add(Duration more) {
            count++;
            time = time.plus(more);
        }

        /** In microseconds. */
        double mean() {
            return time.toNanos() / 1e3 / count;
        }
    }
}
