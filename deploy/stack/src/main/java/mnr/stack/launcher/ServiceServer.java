package mnr.stack.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import mnr.stack.keycloak.Realm;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Server;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.StopSignal;

/**
 * A built service under the profile {@code local}.
 *
 * @param app the unpacked application, with its {@code quarkus-run.jar}
 */
record ServiceServer(Service service, Path app, Path log, SuitePorts ports) implements Server {

    private static final List<String> JVM = List.of(
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar");

    @Override
    public String name() {
        return service.title();
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(2);
    }

    @Override
    public RunningServer launch(int port) {
        List<String> words = Stream.of(
                        Stream.of(ServerCommand.java()),
                        JVM.stream(),
                        Stream.of(app.resolve("quarkus-run.jar").toString()))
                .flatMap(part -> part)
                .toList();
        return new ServerCommand(name(), words, environment(port), log).launch(port, StopSignal.TERM);
    }

    private Map<String, String> environment(int port) {
        ServiceDatabase database = service.database();
        String url = database.jdbcUrl(ports.stack().postgres());
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", url);
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.server().role());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.server().password());
        environment.put("QUARKUS_FLYWAY_JDBC_URL", url);
        environment.put("QUARKUS_FLYWAY_USERNAME", database.migrator().role());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.migrator().password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.stack().kafka());
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                Realm.issuer(ports.stack().keycloak()).toString());
        return environment;
    }

    @Override
    public boolean answers(int port) {
        try {
            URI ready = URI.create("http://127.0.0.1:" + ports.managementOf(service) + "/q/health/ready");
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
