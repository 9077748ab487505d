package mnr.stack.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServerTest {

    @TempDir
    Path folder;

    @Test
    void oneThatEndsWhileItStartsIsReportedWithItsLog() {
        // given
        Shell shell = new Shell("echo no such database; exit 1", Duration.ofSeconds(30), log());

        // then
        assertThatThrownBy(() -> shell.start(1))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("shell ended while it started")
                .hasMessageEndingWith("no such database");
    }

    @Test
    void oneThatNeverAnswersIsStoppedAndReported() {
        // given
        Shell shell = new Shell("echo waiting; exec sleep 600", Duration.ofMillis(300), log());
        RunningServer running = shell.launch(1);

        // then
        assertThatThrownBy(() -> shell.awaitReady(running))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("did not answer within PT0.3S")
                .hasMessageEndingWith("waiting");
        assertThat(running.isAlive()).isFalse();
    }

    private Path log() {
        return folder.resolve("shell.log");
    }

    /** A server that never answers. */
    private record Shell(String script, Duration patience, Path log) implements Server {

        @Override
        public String name() {
            return "shell";
        }

        @Override
        public RunningServer launch(int port) {
            return new ServerCommand(name(), List.of("sh", "-c", script), Map.of(), log).launch(port, StopSignal.TERM);
        }

        @Override
        public boolean answers(int port) {
            return false;
        }
    }
}
