package mnr.stack.keycloak;

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

import mnr.stack.postgres.Databases;
import mnr.stack.postgres.Login;
import mnr.stack.server.Aot;
import mnr.stack.server.FileTree;
import mnr.stack.server.Jvm;
import mnr.stack.server.Loopback;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Server;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.StopSignal;

/**
 * Keycloak over its database.
 *
 * @param distribution the unpacked distribution, shared and only read once {@link #build()} is done
 * @param home         the folder of this instance, remade at every launch: all that is kept is in the database
 * @param databasePort where PostgreSQL answers
 */
public record KeycloakServer(Path distribution, Path home, Path log, int databasePort, Aot aot) implements Server {

    /** What the build fixes; a part of the prepared folder's key. */
    public static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--features-disabled=kerberos,impersonation,device-flow,ciba,par");

    /** The administrator of the local Keycloak. */
    public static final Login ADMIN = new Login("admin", "local-only-admin");

    /** Its JVM's options, kc.sh's own with a smaller heap; a part of the key of its AOT cache. */
    public static final List<String> JVM = List.of(
            "-Xms96m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }

    @Override
    public KeycloakServer with(Aot other) {
        return new KeycloakServer(distribution, home, log, databasePort, other);
    }

    /** Builds the distribution for PostgreSQL, so that a start need not; once, about 25 s on 2 cores. */
    public void build() {
        List<String> words = Stream.concat(
                        Stream.of(distribution.resolve("bin/kc.sh").toString(), "build"), BUILD_OPTIONS.stream())
                .toList();
        Path tmp = home.resolve("build-tmp");
        Map<String, String> environment = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_APPEND",
                "-XX:-UsePerfData -Djava.io.tmpdir=" + tmp);
        try {
            Files.createDirectories(tmp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new ServerCommand("Keycloak's build", words, environment, log).run();
        FileTree.delete(tmp);
    }

    @Override
    public RunningServer launch(int port) {
        makeHome();
        return command(port, List.of()).launch(port, StopSignal.TERM);
    }

    /** As {@link #launch}, for an empty database: also imports the realm and makes the administrator. */
    public RunningServer launchWithImport(int port) {
        makeHome();
        try {
            Path imports = Files.createDirectories(home.resolve("data/import"));
            Files.write(imports.resolve("mnr-realm.json"), Realm.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return command(port, List.of("--import-realm")).launch(port, StopSignal.TERM);
    }

    @Override
    public boolean answers(int port) {
        try {
            URI configuration = URI.create(Realm.issuer(port) + "/.well-known/openid-configuration");
            HttpURLConnection connection =
                    (HttpURLConnection) configuration.toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Keycloak finds what it was built for under its home; the rest there is the instance's. */
    private void makeHome() {
        try {
            FileTree.delete(home);
            for (String folder : List.of("conf", "providers", "themes", "tmp")) {
                Files.createDirectories(home.resolve(folder));
            }
            Files.createSymbolicLink(
                    home.resolve("lib"), distribution.resolve("lib").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerCommand command(int port, List<String> more) {
        Stream<String> instance = Stream.of(
                "-Dkc.home.dir=" + home.toAbsolutePath(),
                "-Djboss.server.config.dir=" + home.resolve("conf").toAbsolutePath(),
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        Stream<String> options = Stream.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + Loopback.HOST,
                "--http-port=" + port,
                // a token's issuer is the same whichever name it was fetched by
                "--hostname=http://" + Loopback.HOST + ":" + port,
                "--db-url=jdbc:postgresql://" + Loopback.HOST + ":" + databasePort + "/" + Databases.KEYCLOAK.role(),
                "--db-username=" + Databases.KEYCLOAK.role(),
                "--db-pool-initial-size=1",
                "--db-pool-max-size=10");
        Jvm jvm = new Jvm(JVM, home.resolve("tmp").toAbsolutePath(), log, aot);
        List<String> words = Stream.of(jvm.words(), instance, options, more.stream())
                .flatMap(part -> part)
                .toList();
        Map<String, String> environment = new HashMap<>(Jvm.ENVIRONMENT);
        environment.putAll(secrets());
        return new ServerCommand(name(), words, environment, log);
    }

    /** In the environment: a command line can be read by every user of the machine. */
    private static Map<String, String> secrets() {
        return Map.of(
                "KC_DB_PASSWORD", Databases.KEYCLOAK.password(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN.role(),
                "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN.password());
    }
}
