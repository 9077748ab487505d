package mnr.stack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

import mnr.stack.keycloak.Realm;
import mnr.stack.launcher.Service;
import mnr.stack.launcher.SuitePorts;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.ServerFailure;

/** Runs the demo of {@code deploy/acceptance} against the suite, in a JVM of its own. */
record Demonstration(Workplace workplace) {

    void run() {
        Path acceptance = workplace.root().resolve("deploy/acceptance/target");
        ProcessBuilder demo = new ProcessBuilder(
                        ServerCommand.java(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + workplace.suite().tmp(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        acceptance.resolve("launcher") + "/*:" + acceptance.resolve("classes"),
                        "mnr.acceptance.Demo")
                .inheritIO();
        if (workplace.console().quiet()) {
            demo.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        demo.environment().putAll(addresses());
        try {
            if (demo.start().waitFor() != 0) {
                throw new ServerFailure(
                        "the demo did not succeed; " + workplace.typed("up --demo") + " goes on where it stopped");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }

    private Map<String, String> addresses() {
        SuitePorts ports = workplace.suite().ports();
        return Map.of(
                "MNR_REFERENCE", "http://127.0.0.1:" + ports.of(Service.REFERENCE),
                "MNR_ASSESSMENT", "http://127.0.0.1:" + ports.of(Service.ASSESSMENT),
                "MNR_REPORTING", "http://127.0.0.1:" + ports.of(Service.REPORTING),
                "MNR_REALM", Realm.issuer(ports.stack().keycloak()).toString());
    }
}
