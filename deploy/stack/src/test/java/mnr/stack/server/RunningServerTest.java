package mnr.stack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RunningServerTest {

    @TempDir
    Path folder;

    RunningServer server;

    @BeforeEach
    void launch() {
        server = new ServerCommand("sleep", List.of("sleep", "600"), Map.of(), folder.resolve("sleep.log"))
                .launch(1, StopSignal.TERM);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void isFoundAgainByItsFile() {
        // given
        Path file = folder.resolve("run/server.properties");

        // when
        server.saveTo(file);

        // then
        assertThat(RunningServer.from(file)).contains(server);
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void noFileMeansNoServer() {
        // then
        assertThat(RunningServer.from(folder.resolve("none.properties"))).isEmpty();
    }

    @Test
    void aFileThatSaysNothingOfUseMeansNoServer() throws IOException {
        // given
        Path file = folder.resolve("half.properties");
        Files.writeString(file, "name=Kafka\npid=12");

        // then
        assertThat(RunningServer.from(file)).isEmpty();
    }

    @Test
    void stopsAtItsSignal() {
        // when
        server.stop();

        // then
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void anotherProcessWithItsPidIsNotTaken() {
        // given
        Instant earlier = server.startedAt().minus(Duration.ofMinutes(1));

        // when
        RunningServer gone =
                new RunningServer("gone", server.pid(), earlier, server.port(), server.log(), server.signal());
        gone.stop();

        // then
        assertThat(gone.isAlive()).isFalse();
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void oneThatEndedUncollectedIsNotAlive() throws Exception {
        // given a parent that never waits for its child
        Path log = folder.resolve("parent.log");
        RunningServer parent = new ServerCommand(
                        "parent", List.of("sh", "-c", "sleep 0 & echo $!; exec sleep 600"), Map.of(), log)
                .launch(1, StopSignal.TERM);
        await("the parent says its child's pid").until(() -> Files.size(log) > 0);

        // when
        long pid = Long.parseLong(Files.readString(log).strip());
        RunningServer child = new RunningServer("child", pid, parent.startedAt(), 1, log, StopSignal.TERM);

        // then
        await("the child has ended").until(() -> !child.isAlive());
        parent.stop();
    }
}
