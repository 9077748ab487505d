package mnr.stack.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import mnr.stack.launcher.Part;
import mnr.stack.launcher.Selection;
import mnr.stack.launcher.Suite;
import mnr.stack.server.RunningServer;

/** {@code ./mnr up}: starts what does not run, and stays. */
final class Up {

    private final Workplace workplace;
    private final Call call;
    private final Suite suite;
    private final Console console;

    Up(Workplace workplace, Call call) {
        this.workplace = workplace;
        this.call = call;
        this.suite = workplace.suite();
        this.console = workplace.console();
    }

    Exit run() {
        Selection selection = selection();
        checkDemo(selection);
        Instant began = Instant.now();
        Foreground foreground;
        try (OneAtATime _ = OneAtATime.of(workplace)) {
            DiskSpace.complaint(workplace.state()).ifPresent(full -> {
                throw Failure.failed(full);
            });
            foreground = new Foreground(workplace);
            if (call.has("fresh")) {
                suite.stop();
                suite.drop();
                console.good("dropped all data");
            }
            suite.recover();
            suite.parts().forEach(this::tellThatItRuns);
            suite.start(selection, foreground::hold);
        }
        greet(selection, Duration.between(began, Instant.now()));
        if (call.has("demo")) {
            new Demonstration(workplace).run();
        }
        Recording recording = new Recording(workplace, selection);
        if (call.has("detach")) {
            recording.tellWhatIsMissing();
            foreground.letGo();
        } else {
            foreground.before(recording::breakOff);
            recording.begin();
            foreground.stay();
        }
        return Exit.DONE;
    }

    private Selection selection() {
        Selection selection = call.value("only")
                .map(words -> Selection.only(
                        Arrays.stream(words.split(",")).map(Up::part).collect(Collectors.toSet())))
                .orElseGet(Selection::all);
        return call.has("no-aot") ? selection.withoutAot() : selection;
    }

    private static Part part(String word) {
        return Part.named(word)
                .orElseThrow(() -> Failure.usage("no part '" + word + "' ("
                        + Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", ")) + ")"));
    }

    private void checkDemo(Selection selection) {
        if (call.has("demo") && !selection.parts().equals(Set.of(Part.values()))) {
            throw Failure.usage("--demo needs all parts, not --only some");
        }
    }

    private void tellThatItRuns(RunningServer part) {
        console.good("%s already runs (pid %d, port %d)".formatted(part.name(), part.pid(), part.port()));
    }

    private void greet(Selection selection, Duration took) {
        Welcome welcome = new Welcome(suite.ports(), selection.parts(), workplace.typed("token analyst"));
        console.line(String.format(Locale.ROOT, "%nReady in %.1f s.%n%n%s", took.toMillis() / 1000.0, welcome.text()));
    }
}
