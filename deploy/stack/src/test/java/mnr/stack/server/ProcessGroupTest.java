package mnr.stack.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A server with a child, as a JVM has one that assembles its AOT cache. */
class ProcessGroupTest {

    @TempDir
    Path folder;

    @Test
    void killingAServerEndsItsChildren() throws Exception {
        // given
        RunningServer parent = launch("sleep 600 & echo $!; exec sleep 600");
        ProcessHandle child = child();

        // when
        parent.kill();

        // then
        assertThat(parent.isAlive()).isFalse();
        await("the child has ended").until(() -> !isAlive(child));
    }

    @Test
    void killingAServerThatHasEndedEndsTheChildThatItLeft() throws Exception {
        // given
        RunningServer parent = launch("sleep 600 & echo $!");
        ProcessHandle child = child();
        await("the parent has ended").until(() -> !parent.isAlive());
        assertThat(isAlive(child)).isTrue();

        // when
        parent.kill();

        // then
        await("the child has ended").until(() -> !isAlive(child));
    }

    @Test
    void aServerThatDoesNotGoIsKilledWithItsChildren() throws Exception {
        // given
        RunningServer parent = launch("trap '' TERM; sleep 600 & echo $!; while :; do sleep 1; done");
        ProcessHandle child = child();

        // when
        parent.stopWithin(Duration.ofMillis(300));

        // then
        assertThat(parent.isAlive()).isFalse();
        await("the child has ended").until(() -> !isAlive(child));
    }

    @Test
    void aCommandThatIsInterruptedEndsWithItsChildren() throws Exception {
        // given
        ServerCommand command = command("sleep 600 & echo $!; sleep 600");
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                command.run();
            } catch (ServerFailure expected) {
                // it was interrupted
            }
        });
        ProcessHandle child = child();

        // when
        thread.interrupt();
        thread.join();

        // then
        await("the child has ended").until(() -> !isAlive(child));
    }

    private RunningServer launch(String script) {
        return command(script).launch(1, StopSignal.TERM);
    }

    private ServerCommand command(String script) {
        return new ServerCommand("shell", List.of("sh", "-c", script), Map.of(), log());
    }

    private ProcessHandle child() throws Exception {
        await("the parent says its child's pid").until(() -> Files.exists(log()) && Files.size(log()) > 1);
        return ProcessHandle.of(Long.parseLong(Files.readString(log()).strip())).orElseThrow();
    }

    /** An orphan that nobody collects is no process any more, though it has a number. */
    private static boolean isAlive(ProcessHandle process) {
        return Processes.commandLine(process.pid()).isPresent();
    }

    private Path log() {
        return folder.resolve("shell.log");
    }
}
