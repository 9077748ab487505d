package mnr.stack.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class ServerCommandTest {

    @TempDir
    Path folder;

    Path log;

    @BeforeEach
    void nameLog() {
        log = folder.resolve("logs/command.log");
    }

    @Test
    void aFailureQuotesTheEndOfTheLog() {
        // given
        ServerCommand command = shell("for i in $(seq 30); do echo line $i; done; exit 3");

        // then
        assertThatThrownBy(command::run)
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining(log.toString())
                .hasMessageEndingWith("line 29\nline 30")
                .hasMessageNotContaining("line 10\n");
    }

    @Test
    void onlyItsOwnEnvironmentReachesTheChild() throws Exception {
        // given
        ServerCommand command = new ServerCommand("env", List.of("env"), Map.of("KC_OWN", "yes"), log);

        // when
        command.run();

        // then
        assertThat(Files.readAllLines(log).stream().map(line -> line.substring(0, line.indexOf('='))))
                .contains("KC_OWN", "PATH")
                .isSubsetOf("KC_OWN", "PATH", "HOME", "USER", "LANG");
    }

    @Test
    void aLaunchKeepsTheLogOfTheLastOne() throws Exception {
        // given
        RunningServer first = shell("echo first").launch(1, StopSignal.TERM);
        await("the first has ended").until(() -> !first.isAlive());

        // when
        RunningServer second = shell("echo second").launch(1, StopSignal.TERM);

        // then
        await("the second has ended").until(() -> !second.isAlive());
        assertThat(log).hasContent("second");
        assertThat(Path.of(log + ".1")).hasContent("first");
    }

    @Test
    void aMissingProgramIsAFailure() {
        // given
        ServerCommand command = new ServerCommand("nothing", List.of("no-such-program"), Map.of(), log);

        // then
        assertThatThrownBy(command::run)
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("nothing ended with exit code 127")
                .hasMessageContaining("no-such-program");
    }

    private ServerCommand shell(String script) {
        return new ServerCommand("shell", List.of("sh", "-c", script), Map.of(), log);
    }
}
