package mnr.stack.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import mnr.stack.launcher.Suite;
import mnr.stack.launcher.SuitePorts;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.StackFolders;

/** The suite that a command is about, and the console that it speaks to. */
final class Workplace {

    private static final String USUAL = "usual";

    private final Path root;
    private final Optional<String> base;
    private final Console console;
    private final Suite suite;
    private Optional<Preparation> preparation = Optional.empty();

    /** @param base the suite's port base, if it is not the usual one */
    Workplace(Path root, Optional<String> base, Console console) {
        this.root = root;
        this.base = base;
        this.console = console;
        this.suite = new Suite(root, state(), this::preparation, ports(base), observability(), console);
    }

    /** What the caller's environment says of traces and logs, so that the local suite can be looked into like any other. */
    private static Map<String, String> observability() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("QUARKUS_OTEL_")
                        || variable.getKey().startsWith("QUARKUS_LOG_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SuitePorts ports(Optional<String> base) {
        try {
            return base.map(Integer::valueOf).map(SuitePorts::from).orElseGet(SuitePorts::usual);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--port-base: " + e.getMessage());
        }
    }

    /** The clone. */
    Path root() {
        return root;
    }

    Console console() {
        return console;
    }

    Suite suite() {
        return suite;
    }

    /** The folder of all that this suite keeps. */
    Path state() {
        return suites().resolve(base.orElse(USUAL));
    }

    /** The folder of all suites of this clone. */
    Path suites() {
        return root.resolve(".mnr/suites");
    }

    /** What a start needs; looked for only once it is wanted, as it may have something to say. */
    synchronized Preparation preparation() {
        if (preparation.isEmpty()) {
            StackFolders folders = new StackFolders(root, root.resolve("deploy/stack/target/servers"));
            preparation = Optional.of(new Preparation(folders, console));
        }
        return preparation.get();
    }

    /** The folders that a start writes to, as far as they are known yet. */
    synchronized Stream<Path> written() {
        return Stream.concat(
                Stream.of(root, state()), preparation.map(made -> made.cache().folder()).stream());
    }

    /** What to type for another command about the same suite. */
    String typed(String command) {
        return "./mnr " + command + base.map(number -> " --port-base " + number).orElse("");
    }
}
