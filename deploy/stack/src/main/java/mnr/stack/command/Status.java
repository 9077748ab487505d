package mnr.stack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import mnr.stack.launcher.Part;
import mnr.stack.launcher.PartState;
import mnr.stack.launcher.Suite;
import mnr.stack.server.RunningServer;

/** {@code ./mnr status}: a line per part. */
record Status(Workplace workplace) {

    private static final String ROW = "%-11s %-9s %8s %6s %9s %9s";

    Exit run() {
        Suite suite = workplace.suite();
        Console console = workplace.console();
        console.answer(ROW.formatted("part", "state", "pid", "port", "up", "resident"));
        List<PartState> states = new ArrayList<>();
        for (Part part : Part.values()) {
            PartState state = suite.state(part);
            console.answer(row(part, state, suite.part(part.title())));
            states.add(state);
        }
        tellOfOthers();
        return exit(states);
    }

    /** Parts that were never asked for do not count. */
    static Exit exit(List<PartState> states) {
        if (states.contains(PartState.DIED)) {
            return Exit.PART_DEAD;
        }
        boolean up = states.contains(PartState.UP) && !states.contains(PartState.STARTING);
        return up ? Exit.DONE : Exit.NOT_RUNNING;
    }

    private String row(Part part, PartState state, Optional<RunningServer> server) {
        String pid = server.map(RunningServer::pid).map(String::valueOf).orElse("-");
        Optional<RunningServer> alive = server.filter(RunningServer::isAlive);
        String age = alive.map(RunningServer::startedAt).map(Status::age).orElse("-");
        String memory = alive.flatMap(Memory::of).map(amount -> amount + " MiB").orElse("-");
        String row = ROW.formatted(
                part.title(), state, pid, workplace.suite().ports().of(part), age, memory);
        return row.replace(" " + state + " ", " " + coloured(state) + " ");
    }

    private String coloured(PartState state) {
        Console console = workplace.console();
        return switch (state) {
            case UP -> console.green(state.name());
            case STARTING -> console.yellow(state.name());
            case DIED -> console.red(state.name());
            case DOWN -> state.name();
        };
    }

    static String age(Instant since) {
        Duration age = Duration.between(since, Instant.now());
        if (age.toHours() > 0) {
            return String.format(Locale.ROOT, "%dh%02dm", age.toHours(), age.toMinutesPart());
        }
        return String.format(Locale.ROOT, "%dm%02ds", age.toMinutes(), age.toSecondsPart());
    }

    /** Suites of this clone on other ports. */
    private void tellOfOthers() {
        Path suites = workplace.suites();
        if (!Files.isDirectory(suites)) {
            return;
        }
        try (Stream<Path> folders = Files.list(suites)) {
            folders.filter(folder -> !folder.equals(workplace.state()) && runs(folder))
                    .sorted()
                    .forEach(folder ->
                            workplace.console().line("Another suite of this clone runs: " + folder.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean runs(Path folder) {
        return Stream.of(Part.values())
                .flatMap(part -> RunningServer.from(folder.resolve("run/" + part.title() + ".properties")).stream())
                .anyMatch(RunningServer::isAlive);
    }
}
