package mnr.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import mnr.bench.machine.Commit;
import mnr.bench.machine.Machine;
import mnr.bench.report.Report;
import mnr.bench.report.Table;
import mnr.bench.scenario.AssessmentSaves;
import mnr.bench.scenario.IdleMemory;
import mnr.bench.scenario.ReferenceReads;
import mnr.bench.scenario.ServiceStart;
import mnr.bench.suite.Suites;
import mnr.bench.trial.Pace;
import mnr.bench.trial.Scenario;
import mnr.bench.trial.Trial;
import mnr.stack.server.FileTree;
import mnr.stack.server.Progress;

/** The main behind {@code ./mnr bench}. */
public final class Bench {

    private static final int GOOD = 0;
    private static final int NOT_ALL_REACHED = 1;
    private static final int WRONG_USAGE = 2;

    private final List<Scenario> scenarios;
    private final Pace pace;
    private final Clock clock;
    private final PrintStream out;

    Bench(List<Scenario> scenarios, Pace pace, Clock clock, PrintStream out) {
        this.scenarios = List.copyOf(scenarios);
        this.pace = pace;
        this.clock = clock;
        this.out = out;
    }

    /**
     * {@code --list}, or the names of scenarios; all of them without any. The repository is at {@code mnr.root}; the folder
     * {@code mnr.launcher}, if any, is the copy of the class path that goes with this JVM.
     */
    public static void main(String[] arguments) {
        removeOwnCopyAtTheEnd();
        Path root = Path.of(System.getProperty("mnr.root")).toAbsolutePath();
        Path folder = root.resolve(".mnr/bench");
        Suites suites = new Suites(root, folder, lines(System.out));
        List<Scenario> scenarios = List.of(
                new ServiceStart(suites),
                new IdleMemory(suites),
                new ReferenceReads(suites),
                new AssessmentSaves(suites));
        Bench bench = new Bench(scenarios, Pace.USUAL, Clock.systemUTC(), System.out);
        System.exit(bench.run(List.of(arguments), root, folder));
    }

    /** @return the exit code: 0 if every goal was reached, 1 if not or if nobody can tell, 2 for wrong usage */
    int run(List<String> arguments, Path root, Path folder) {
        if (arguments.equals(List.of("--list"))) {
            scenarios.forEach(scenario -> out.printf("  %-12s %s%n", scenario.name(), scenario.about()));
            return GOOD;
        }
        Set<String> chosen = new LinkedHashSet<>(arguments);
        Set<String> known = scenarios.stream().map(Scenario::name).collect(Collectors.toSet());
        if (!known.containsAll(chosen)) {
            chosen.removeAll(known);
            out.printf("no scenario %s; ./mnr bench --list names them%n", String.join(", ", chosen));
            return WRONG_USAGE;
        }
        Instant at = clock.instant();
        Machine machine = Machine.here();
        Commit commit = Commit.of(root);
        List<Trial> trials = scenarios.stream()
                .filter(scenario -> chosen.isEmpty() || chosen.contains(scenario.name()))
                .map(this::tried)
                .toList();
        Report report = Report.of(at, machine, commit, trials);
        out.printf("%n%s%n%s%n", Table.of(report), report.writeTo(folder));
        return report.isGood() ? GOOD : NOT_ALL_REACHED;
    }

    /** A scenario that ends early leaves what it found until then, and the others are tried all the same. */
    private Trial tried(Scenario scenario) {
        Trial trial = new Trial(scenario.name(), pace, step -> out.printf("  … %s%n", step));
        try {
            scenario.run(trial);
        } catch (RuntimeException failure) {
            trial.endEarly(String.valueOf(failure.getMessage()));
        }
        return trial;
    }

    private static void removeOwnCopyAtTheEnd() {
        String copy = System.getProperty("mnr.launcher");
        if (copy != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileTree.delete(Path.of(copy))));
        }
    }

    private static Progress lines(PrintStream out) {
        return new Progress() {
            @Override
            public void begun(String step) {
                out.printf("  … %s%n", step);
            }

            @Override
            public void done(String step, Duration elapsed) {
                out.printf(Locale.ROOT, "  ✓ %s (%.1f s)%n", step, elapsed.toMillis() / 1000.0);
            }
        };
    }
}
