package mnr.stack.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mnr.stack.server.Processes;
import mnr.stack.server.RunningServer;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.StopSignal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StalePidFileTest {

    @TempDir
    Path data;

    Path file;
    RunningServer process;

    @BeforeEach
    void launchSomethingThatNamesTheFolder() {
        file = data.resolve("postmaster.pid");
        process = new ServerCommand(
                        "postgres",
                        List.of("sh", "-c", "sleep 600", "postgres", "-D", data.toString(), "-p", "1"),
                        Map.of(),
                        data.resolve("log"))
                .launch(1, StopSignal.TERM);
        await("it is the program that was asked for")
                .atMost(Duration.ofSeconds(10))
                .until(() -> Processes.commandLine(process.pid())
                        .filter(line -> line.contains(data.toString()))
                        .isPresent());
    }

    @AfterEach
    void stop() {
        process.kill();
    }

    @Test
    void theFileOfARunningServerStays() throws Exception {
        // given
        Files.writeString(file, process.pid() + "\n" + data + "\n");

        // when
        StalePidFile.remove(data);

        // then
        assertThat(file).exists();
    }

    @Test
    void aNumberThatIsAnotherProgramsNowIsStale() throws Exception {
        // given
        Files.writeString(file, ProcessHandle.current().pid() + "\n" + data + "\n");

        // when
        StalePidFile.remove(data);

        // then
        assertThat(file).doesNotExist();
    }

    @Test
    void aServerOverOtherDataIsAnother() throws Exception {
        // given
        Path other = Files.createDirectory(data.resolve("other"));
        Path ofOther = Files.writeString(other.resolve("postmaster.pid"), process.pid() + "\n");

        // when
        StalePidFile.remove(other);

        // then
        assertThat(ofOther).doesNotExist();
    }

    @Test
    void aProcessThatIsGoneIsLeftToPostgres() throws Exception {
        // given
        Files.writeString(file, process.pid() + "\n");
        process.kill();

        // when
        StalePidFile.remove(data);

        // then
        assertThat(file).exists();
    }

    @Test
    void aFileThatWasCutOffIsStale() throws Exception {
        // given
        Files.writeString(file, "");

        // when
        StalePidFile.remove(data);

        // then
        assertThat(file).doesNotExist();
    }
}
