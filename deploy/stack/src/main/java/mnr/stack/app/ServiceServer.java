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

import mnr.stack.keycloak.Realm;
import mnr.stack.postgres.ServiceDatabase;
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
 */
public record ServiceServer(ServiceApp app, ServiceSurroundings surroundings, Path log, Path tmp) implements Server {

    /**
     * A heap that is as large as it must be, and grows for a large import or export. It begins with room for the objects
     * of an AOT cache, without which a JVM that has one does not start.
     */
    static final List<String> JVM =
            List.of("-Xms24m", "-Xmx256m", "-Xmn10m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20");

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
        return new ServiceServer(app.with(aot), surroundings, log, tmp);
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
                Stream.concat(new Jvm(JVM, tmp, log, aot()).words(), jar).toList();
        return new ServerCommand(name(), words, environment(port), log).launch(port, StopSignal.TERM);
    }

    @Override
    public boolean answers(int port) {
        try {
            URI ready = URI.create("http://" + Loopback.HOST + ":" + surroundings.management() + "/q/health/ready");
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, String> environment(int port) {
        ServiceDatabase database = app.service();
        String url = "jdbc:postgresql://" + Loopback.HOST + ":"
                + surroundings.stack().postgres() + "/" + surroundings.database();
        Map<String, String> environment = new HashMap<>(Jvm.ENVIRONMENT);
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(surroundings.management()));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", url);
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.server().role());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.server().password());
        environment.put("QUARKUS_FLYWAY_JDBC_URL", url);
        environment.put("QUARKUS_FLYWAY_USERNAME", database.migrator().role());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.migrator().password());
        environment.put(
                "KAFKA_BOOTSTRAP_SERVERS",
                Loopback.HOST + ":" + surroundings.stack().kafka());
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                Realm.issuer(surroundings.stack().keycloak()).toString());
        return environment;
    }
}
