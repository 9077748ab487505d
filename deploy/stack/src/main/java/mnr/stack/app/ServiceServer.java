package mnr.stack.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import mnr.stack.server.Aot;
import mnr.stack.server.Jvm;
import mnr.stack.server.Loopback;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Server;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.StopSignal;

/**
 * A built service under the profile {@code local}.
 *
 * @param tmp the folder of its temporary files
 * @param jvm the options of its JVM
 */
public record ServiceServer(ServiceApp app, ServiceSurroundings surroundings, Path log, Path tmp, List<String> jvm)
        implements Server {

    /**
     * A heap that is as large as it must be, and grows for a large import or export. It begins with room for the objects
     * of an AOT cache, without which a JVM that has one does not start.
     */
    static final List<String> JVM =
            List.of("-Xms24m", "-Xmx256m", "-Xmn10m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20");

    /** Heap for many callers at once, and the compiler that takes its time: what a JVM does unless it is told otherwise. */
    private static final List<String> DEPLOYED = List.of("-Xms256m", "-Xmx512m", "-Xmn128m", "-XX:TieredStopAtLevel=4");

    /** As the local stack runs it: small, and quick to start. */
    public ServiceServer(ServiceApp app, ServiceSurroundings surroundings, Path log, Path tmp) {
        this(app, surroundings, log, tmp, JVM);
    }

    /** The same as it is run where it serves for weeks. */
    public ServiceServer deployed() {
        return new ServiceServer(app.withoutAot(), surroundings, log, tmp, DEPLOYED);
    }

    @Override
    public String name() {
        return app.service().database();
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Aot aot() {
        return app.aot();
    }

    @Override
    public ServiceServer with(Aot aot) {
        return new ServiceServer(app.with(aot), surroundings, log, tmp, jvm);
    }

    @Override
    public RunningServer launch(int port) {
        try {
            Files.createDirectories(tmp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stream<String> jar =
                Stream.of("-jar", app.folder().resolve("quarkus-run.jar").toString());
        List<String> words =
                Stream.concat(new Jvm(jvm, tmp, log, aot()).words(), jar).toList();
        Map<String, String> environment = new HashMap<>(Jvm.ENVIRONMENT);
        environment.putAll(surroundings.environment(app.service(), port));
        return new ServerCommand(name(), words, environment, log).launch(port, StopSignal.TERM);
    }

    @Override
    public boolean answers(int port) {
        return isReady(surroundings.management());
    }

    /** Whether the service whose health is at {@code management} can be used. */
    public static boolean isReady(int management) {
        try {
            URI ready = URI.create("http://" + Loopback.HOST + ":" + management + "/q/health/ready");
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
