package mnr.stack.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import mnr.stack.StackPorts;
import mnr.stack.Tokens;
import mnr.stack.keycloak.Realm;
import mnr.stack.postgres.Login;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.prepared.StackFolders;
import mnr.stack.server.FreePort;
import mnr.stack.server.Progress;
import mnr.stack.server.ServerCommand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SharedStackIT {

    @Test
    void jvmsOfOneBuildShareAStackThatOutlivesThemAndNotTheBuild() throws Exception {
        // given
        try (FakeBuild maven = FakeBuild.start();
                TestJvm one = TestJvm.start(maven.build());
                TestJvm other = TestJvm.start(maven.build())) {
            Path folder = StackFolders.locate().tests().resolve(maven.build().name());
            Place first = one.place();
            Place second = other.place();
            assertThat(second.ports()).isEqualTo(first.ports());
            assertThat(Stream.of(first.number(), second.number())).containsExactlyInAnyOrder(1, 2);
            isFurnished(first);
            one.kill();
            isFurnished(second);

            // when
            maven.kill();

            // then
            await("the keeper ends what the build used")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !Files.exists(folder));
            assertThat(IntStream.of(
                            first.ports().postgres(),
                            first.ports().kafka(),
                            first.ports().keycloak()))
                    .allMatch(FreePort::isFree);
        }
    }

    private static void isFurnished(Place place) {
        ServiceDatabase database = ServiceDatabase.ASSESSMENT;
        String url = database.jdbcUrl(place.ports().postgres(), "_" + place.number());
        assertThatCode(() -> connect(url, database.migrator())).doesNotThrowAnyException();
        assertThatCode(() -> connect(url, database.server())).doesNotThrowAnyException();
        assertThatThrownBy(() -> connect(url, ServiceDatabase.REPORTING.server()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThat(Tokens.at(Realm.issuer(place.ports().keycloak(), Realm.spare(place.number())))
                        .forUser("analyst"))
                .isNotBlank();
    }

    private static void connect(String url, Login login) throws SQLException {
        DriverManager.getConnection(url, login.role(), login.password()).close();
    }

    /** What a JVM was given. */
    record Place(StackPorts ports, int number) {

        static Place parse(String line) {
            int[] numbers =
                    Stream.of(line.split(" ")).mapToInt(Integer::parseInt).toArray();
            return new Place(new StackPorts(numbers[0], numbers[1], numbers[2]), numbers[3]);
        }
    }

    /** A JVM that attaches and stays until its input ends, as it does with the test. */
    record TestJvm(Process process) implements AutoCloseable {

        static TestJvm start(MavenBuild build) throws IOException {
            return new TestJvm(new ProcessBuilder(
                            ServerCommand.java(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            TestJvm.class.getName(),
                            build.name())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }

        Place place() throws IOException {
            BufferedReader out = process.inputReader();
            String line = out.readLine();
            return Place.parse(line);
        }

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        @Override
        public void close() {
            kill();
        }

        public static void main(String[] arguments) throws Exception {
            MavenBuild build = MavenBuild.named(arguments[0]).orElseThrow();
            SharedStack stack = SharedStack.attach(StackFolders.locate(), build, Progress.silent());
            StackPorts ports = stack.ports();
            System.out.printf("%d %d %d %d%n", ports.postgres(), ports.kafka(), ports.keycloak(), stack.number());
            int end = System.in.read();
            System.out.println(end);
        }
    }
}
