package mnr.stack.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A start that fails with an AOT cache, and what may be blamed on the cache. */
class AotFailureTest {

    @TempDir
    Path folder;

    Path cache;
    final List<RunningServer> launched = new ArrayList<>();

    @BeforeEach
    void makeCache() throws Exception {
        cache = Files.writeString(folder.resolve("app.aot"), "cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A fatal error has been detected by the Java Runtime Environment:",
                "Error occurred during initialization of VM; Unable to use AOT cache."
            })
    void aJvmThatFailsOverItIsStartedWithoutIt(String words) {
        // given
        Shell shell = new Shell("echo '" + words + "'; exit 134", folder.resolve("log"), Aot.from(cache));

        // when
        RunningServer running = shell.start(1, launched::add, Progress.silent());

        // then
        assertThat(launched).hasSize(2).last().isEqualTo(running);
        assertThat(running.isAlive()).isTrue();
        assertThat(cache).doesNotExist();
        running.kill();
    }

    @Test
    void aServerThatEndsByItselfIsNotStartedAgain() {
        // given
        Shell shell = new Shell("echo no such database; exit 1", folder.resolve("log"), Aot.from(cache));

        // then
        assertThatThrownBy(() -> shell.start(1, launched::add, Progress.silent()))
                .isInstanceOf(ServerFailure.class)
                .hasMessageEndingWith("no such database");
        assertThat(launched).hasSize(1);
        assertThat(cache).exists();
    }

    /** With a cache it runs {@code script}, without it is well. */
    private record Shell(String script, Path log, Aot aot) implements Server {

        @Override
        public String name() {
            return "shell";
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Shell with(Aot other) {
            return new Shell(script, log, other);
        }

        @Override
        public RunningServer launch(int port) {
            String run = aot instanceof Aot.None ? "echo well; exec sleep 600" : script;
            return new ServerCommand(name(), List.of("sh", "-c", run), Map.of(), log).launch(port, StopSignal.TERM);
        }

        @Override
        public boolean answers(int port) {
            try {
                return Files.exists(log) && Files.readString(log).contains("well");
            } catch (java.io.IOException e) {
                return false;
            }
        }
    }
}
