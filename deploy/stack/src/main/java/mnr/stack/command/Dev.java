package mnr.stack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import mnr.stack.launcher.Part;
import mnr.stack.launcher.Selection;
import mnr.stack.launcher.Service;
import mnr.stack.launcher.Suite;
import mnr.stack.server.RunningServer;
import mnr.stack.server.ServerFailure;
import mnr.stack.server.StopSignal;

/**
 * {@code ./mnr dev <service>}: Quarkus's live reload of a service in the place of the packaged one, on its port, against the
 * suite's servers. At its end the suite is as it was: the packaged service is back if it ran, and what had to be started
 * is stopped.
 */
final class Dev {

    private static final int INTERRUPTED = 130;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Workplace workplace;
    private final Suite suite;
    private final Part part;
    private final Service service;
    private final List<String> settings;
    private final Hold hold = new Hold();
    private final List<RunningServer> started = new ArrayList<>();
    private final Set<ProcessHandle> family = ConcurrentHashMap.newKeySet();
    private Optional<Process> maven = Optional.empty();
    private boolean packagedRan;
    private boolean over;

    Dev(Workplace workplace, Call call) {
        this.workplace = workplace;
        this.suite = workplace.suite();
        this.part = Part.named(call.operand())
                .filter(named -> named.service().isPresent())
                .orElseThrow(() -> Failure.usage("no service '" + call.operand() + "'"));
        this.service = part.service().orElseThrow();
        this.settings = call.operands().subList(1, call.operands().size());
    }

    Exit run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::finish, "end of dev"));
        try (OneAtATime _ = OneAtATime.of(workplace)) {
            suite.recover();
            suite.start(Selection.only(Set.of(Part.KAFKA, Part.KEYCLOAK)), this::take);
            packagedRan = suite.runs(part);
            suite.stop(suite.part(part.title()).stream().toList());
            begin();
        }
        workplace.console().line("Ctrl-C ends live reload; then the suite is as it was.");
        int exit = await();
        finish();
        return exit == 0 || exit == INTERRUPTED ? Exit.DONE : Exit.FAILED;
    }

    private void take(RunningServer server) {
        hold.add(server);
        started.add(server);
    }

    private synchronized void begin() {
        if (over) {
            throw new ServerFailure("interrupted");
        }
        int port = suite.ports().of(service);
        ProcessBuilder builder =
                new ProcessBuilder(words()).directory(workplace.root().toFile()).inheritIO();
        builder.environment().putAll(suite.surroundings(service).environment(service.database(), port));
        builder.environment().put("QUARKUS_LOG_FILE_ENABLED", "true");
        builder.environment().put("QUARKUS_LOG_FILE_PATH", suite.log(service).toString());
        try {
            Process process = builder.start();
            maven = Optional.of(process);
            Instant now = process.info().startInstant().orElseGet(Instant::now);
            RunningServer running =
                    new RunningServer(part.title(), process.pid(), now, port, suite.log(service), StopSignal.TERM);
            hold.add(running);
            suite.adopt(running);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module with what it needs of the others, so that edits there are seen too; from the root, as in all builds. */
    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(
                System.getenv().getOrDefault("MNR_MAVEN", "mvn"),
                "-ntp",
                "-pl",
                service.title() + "-service",
                "-am",
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip",
                "-Dquarkus.analytics.disabled=true",
                "-Ddebug=false",
                "-Djvm.args=-Xmx512m -XX:-UsePerfData"));
        Optional.ofNullable(System.getenv("MNR_MAVEN_OPTION"))
                .filter(option -> !option.isEmpty())
                .ifPresent(words::add);
        words.addAll(settings);
        words.add("quarkus:dev");
        return words;
    }

    private int await() {
        Process process = maven.orElseThrow();
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.descendants().forEach(family::add);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }

    /** Once, by whoever is first: the end of Maven, a failure, or Ctrl-C, of which Maven hears too. */
    private synchronized void finish() {
        if (over) {
            return;
        }
        over = true;
        boolean stillWanted = maven.isEmpty() || maven.flatMap(this::own).isPresent();
        maven.ifPresent(this::end);
        if (!stillWanted) {
            workplace.console().line("The suite was stopped meanwhile.");
        } else if (packagedRan) {
            suite.start(Selection.only(Set.of(part)), _ -> {});
        }
        suite.stop(started);
        hold.close();
    }

    /** Maven and the JVM that it started; also when only this launcher was told to stop. */
    private void end(Process process) {
        family.add(process.toHandle());
        process.descendants().forEach(family::add);
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().join());
        suite.stop(own(process).stream().toList());
    }

    /** Maven as a part of the suite, unless somebody stopped the suite meanwhile. */
    private Optional<RunningServer> own(Process process) {
        return suite.part(part.title()).filter(running -> running.pid() == process.pid());
    }
}
