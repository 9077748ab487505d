package mnr.stack.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mnr.stack.StackPorts;
import mnr.stack.server.RunningServer;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.StopSignal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The keeper with servers that only sleep. */
class KeeperTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path tests;

    private FakeBuild maven;
    private BuildFolder folder;
    private List<RunningServer> servers;

    @BeforeEach
    void startServers() throws Exception {
        maven = FakeBuild.start();
        folder = new BuildFolder(
                Files.createDirectories(tests.resolve(maven.build().name())));
        Files.writeString(Files.createDirectories(folder.data()).resolve("table"), "rows");
        servers = Stream.of("PostgreSQL", "Kafka", "Keycloak")
                .map(name -> new ServerCommand(
                                name,
                                List.of("sleep", "120"),
                                Map.of(),
                                folder.logs().resolve(name))
                        .launch(1, StopSignal.TERM))
                .toList();
        servers.forEach(folder::launched);
        folder.started(new StackPorts(1, 2, 3));
    }

    @AfterEach
    void killWhatIsLeft() {
        maven.close();
        servers.forEach(RunningServer::stop);
        await("the keeper goes after Maven").atMost(SOON).until(() -> !Files.exists(folder.path()) || !folder.isKept());
    }

    @Test
    void nothingIsLeftOfABuildThatWasKilled() {
        // given
        Keeper.ensure(folder, maven.build(), NEVER);
        assertThat(folder.running()).contains(new StackPorts(1, 2, 3));

        // when
        maven.kill();

        // then
        await().atMost(SOON).until(() -> !Files.exists(folder.path()));
        assertThat(servers).noneMatch(RunningServer::isAlive);
    }

    @Test
    void aStackIsIdleOnceNobodyIsAttached() {
        // given
        ProcessLock attachment = folder.attach();
        Keeper.ensure(folder, maven.build(), Duration.ofMillis(500));
        await("it is in use")
                .during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> folder.running().isPresent());

        // when
        attachment.close();

        // then
        await().atMost(SOON).until(() -> !folder.isKept());
        assertThat(servers).noneMatch(RunningServer::isAlive);
        assertThat(folder.running()).isEmpty();
        assertThat(folder.data()).doesNotExist();
    }

    @Test
    void oneKeeperIsEnough() {
        // given
        Keeper.ensure(folder, maven.build(), NEVER);

        // when
        Keeper.ensure(folder, maven.build(), NEVER);

        // then
        assertThat(folder.path().resolve("keeper.log")).exists();
        assertThat(folder.path().resolve("keeper.log.1"))
                .as("the log of a first keeper, kept by a second")
                .doesNotExist();
    }

    @Test
    void aStackOfWhichAServerDiedIsNoLongerRunning() {
        // when
        servers.getFirst().stop();

        // then
        assertThat(folder.running()).isEmpty();
    }

    @Test
    void whatABuildLeftWhoseKeeperWasKilledIsSwept() {
        // given
        maven.kill();

        // when
        SharedStack.sweep(tests);

        // then
        assertThat(servers).noneMatch(RunningServer::isAlive);
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void aBuildThatRunsIsNotSwept() {
        // when
        SharedStack.sweep(tests);

        // then
        assertThat(folder.running()).isPresent();
    }
}
