package mnr.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import mnr.stack.app.ServiceServer;
import mnr.stack.app.ServiceSurroundings;
import mnr.stack.keycloak.Realm;
import mnr.stack.launcher.Service;
import mnr.stack.launcher.Suite;
import mnr.stack.launcher.SuitePorts;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.StackFolders;
import mnr.stack.server.FileTree;
import mnr.stack.server.FreePort;
import mnr.stack.server.Progress;
import mnr.stack.server.RunningServer;

/** One whole suite of built services for all journeys of this JVM, on ports and data of its own. */
final class TestSuite {

    private static final Path ROOT = Path.of(System.getProperty("mnr.root"));
    private static final Path STATE = ROOT.resolve("deploy/acceptance/target/suite");

    private static final TraceReceiver TRACES = TraceReceiver.start();

    private static final Suite SUITE = new Suite(
            ROOT,
            STATE,
            new Preparation(StackFolders.locate(), Progress.silent()),
            SuitePorts.free(),
            Map.of(
                    "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", TRACES.address().toString(),
                    "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms",
                    "QUARKUS_LOG_CATEGORY__MNR_PROJECTION__LEVEL", "DEBUG"),
            Progress.silent());

    static {
        SUITE.stop();
        FileTree.delete(STATE);
        Runtime.getRuntime().addShutdownHook(new Thread(SUITE::stop));
        SUITE.start();
    }

    private TestSuite() {}

    /** Starts what does not run. */
    static void start() {
        SUITE.start();
    }

    static void kill(String part) {
        SUITE.part(part).map(RunningServer::pid).flatMap(ProcessHandle::of).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Stops the process as a machine does that freezes it; {@link #thaw} lets it go on. */
    static void freeze(Service service) {
        signal(service, "STOP");
    }

    static void thaw(Service service) {
        signal(service, "CONT");
    }

    private static void signal(Service service, String signal) {
        RunningServer server = SUITE.part(service.title()).orElseThrow();
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One more replica of the service beside the suite's own, on free ports. */
    static RunningServer replica(Service service) {
        int management = FreePort.next();
        ServiceServer server = new ServiceServer(
                SUITE.app(service).withoutAot(),
                new ServiceSurroundings(
                        SUITE.ports().stack(),
                        service.database().database(),
                        management,
                        SUITE.surroundings(service).settings()),
                STATE.resolve("log/" + service.title() + "-replica.log"),
                STATE.resolve("tmp/" + service.title() + "-replica"));
        return server.start(FreePort.next());
    }

    /** A connection as the service has it, to hold locks before it. */
    static Connection connect(Service service) throws SQLException {
        ServiceDatabase database = service.database();
        return DriverManager.getConnection(
                database.jdbcUrl(SUITE.ports().stack().postgres()),
                database.server().role(),
                database.server().password());
    }

    static String broker() {
        return "127.0.0.1:" + SUITE.ports().stack().kafka();
    }

    static void killAndRestart(String part) {
        kill(part);
        start();
    }

    /** Where the suite's services send their spans. */
    static TraceReceiver traces() {
        return TRACES;
    }

    /** Lines that the service logged since it was last started. */
    static List<String> log(Service service) {
        try {
            return Files.readAllLines(SUITE.log(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Endpoints endpoints() {
        SuitePorts ports = SUITE.ports();
        return new Endpoints(
                address(Service.REFERENCE),
                address(Service.ASSESSMENT),
                address(Service.REPORTING),
                Realm.issuer(ports.stack().keycloak()));
    }

    private static URI address(Service service) {
        return URI.create("http://127.0.0.1:" + SUITE.ports().of(service));
    }
}
