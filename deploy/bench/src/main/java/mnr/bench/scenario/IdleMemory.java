package mnr.bench.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import mnr.bench.figure.Goal;
import mnr.bench.figure.Unit;
import mnr.bench.machine.ResidentMemory;
import mnr.bench.suite.MeasuredSuite;
import mnr.bench.suite.Suites;
import mnr.bench.trial.Effort;
import mnr.bench.trial.Question;
import mnr.bench.trial.Scenario;
import mnr.bench.trial.Trial;
import mnr.stack.postgres.ServiceDatabase;

/** What lies in memory of each service once it has answered some reads and then idled. */
public final class IdleMemory implements Scenario {

    private static final Goal GOAL = Goal.atMost(256);
    private static final int STARTS = 3;
    private static final int READS = 20;

    private static final Map<ServiceDatabase, List<String>> PATHS = Map.of(
            ServiceDatabase.REFERENCE,
            List.of("/api/v1/frameworks/MNR/editions/2023", "/api/v1/countries", "/api/v1/grouping-schemes"),
            ServiceDatabase.ASSESSMENT,
            List.of("/api/v1/rounds", "/api/v1/assessments"),
            ServiceDatabase.REPORTING,
            List.of("/api/v1/rounds", "/api/v1/freshness"));

    private final Suites suites;

    public IdleMemory(Suites suites) {
        this.suites = suites;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String about() {
        return "resident memory of each idle service";
    }

    @Override
    public void run(Trial trial) {
        Map<ServiceDatabase, List<ResidentMemory>> readings = new EnumMap<>(ServiceDatabase.class);
        try (MeasuredSuite suite = suites.start(Map.of())) {
            for (int start = 0; start < STARTS; start++) {
                if (start > 0) {
                    suite.startServices();
                }
                read(suite);
                LockSupport.parkNanos(trial.pace().settle().toNanos());
                for (ServiceDatabase service : ServiceDatabase.values()) {
                    readings.computeIfAbsent(service, _ -> new ArrayList<>())
                            .add(ResidentMemory.of(suite.service(service).pid()));
                }
            }
        }
        readings.forEach((service, list) -> judge(trial, service.database(), list));
    }

    private static void read(MeasuredSuite suite) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + suite.token("secretariat"));
        for (ServiceDatabase service : ServiceDatabase.values()) {
            for (String path : PATHS.getOrDefault(service, List.of())) {
                for (int read = 0; read < READS; read++) {
                    Answer.to(suite.service(service).port(), path, headers).require(200, path);
                }
            }
        }
    }

    private static void judge(Trial trial, String service, List<ResidentMemory> readings) {
        Iterator<Double> resident =
                readings.stream().map(ResidentMemory::resident).iterator();
        trial.measure(new Question(service + ", idle", Unit.MEBIBYTES, GOAL, new Effort(0, STARTS)), resident::next);
        ResidentMemory last = readings.getLast();
        trial.note(String.format(
                Locale.ROOT,
                "%s, idle: of %.1f MiB, %.1f MiB are its own (anonymous); with shared pages shared out it holds %.1f MiB",
                service,
                last.resident(),
                last.anonymous(),
                last.proportional()));
    }
}
