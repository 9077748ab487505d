package mnr.stack.prepared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mnr.stack.cache.Cache;
import mnr.stack.cache.EntryName;
import mnr.stack.server.Processes;
import mnr.stack.server.Progress;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.ServerFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Trainings of Kafka that are killed: while it is recorded, and while the cache is written by a JVM of its own. */
class TrainingIT {

    private static final EntryName NAME = new EntryName("aot-kafka", "0123456789ab");
    private static final String ASSEMBLY = "Launching child process";

    @TempDir
    Path folder;

    Cache cache;

    @BeforeAll
    static void prepare() {
        new Preparation(StackFolders.locate(), Progress.logged()).prepareWithoutAot();
    }

    @BeforeEach
    void open() {
        cache = Cache.at(folder.resolve("cache"), Progress.silent());
    }

    @Test
    void aTrainingThatIsKilledLeavesNoProcessAndNoEntry() {
        // given
        Thread killer = Thread.ofPlatform().start(() -> {
            await("Kafka is recorded").atMost(Duration.ofMinutes(1)).until(() -> logSays("Transition from STARTING"));
            trained().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        });

        // when
        assertThatThrownBy(this::train).isInstanceOf(ServerFailure.class);

        // then
        assertThat(killer.isAlive()).isFalse();
        assertThat(trained()).isEmpty();
        assertThat(cache.entries()).isEmpty();
        assertThat(cache.folder())
                .isDirectoryNotContaining(path -> path.toString().contains("half"));
    }

    @Test
    void aLauncherThatIsKilledTakesTheJvmAlongThatWritesTheCache() throws Exception {
        // given
        Process launcher = new ProcessBuilder(
                        ServerCommand.java(),
                        "-Dmnr.root=" + System.getProperty("mnr.root"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Trainer.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        await("the cache is being written").atMost(Duration.ofMinutes(1)).until(() -> logSays(ASSEMBLY));
        assertThat(trained()).isNotEmpty();

        // when
        launcher.destroyForcibly();

        // then
        await("the tether's shell notices").until(() -> trained().isEmpty());
        assertThat(cache.entries()).isEmpty();
        cache.sweep();
        assertThat(cache.folder())
                .isDirectoryNotContaining(path -> path.toString().contains("half"));
    }

    private void train() {
        train(folder);
    }

    private static void train(Path folder) {
        Prepared prepared = new Preparation(StackFolders.locate(), Progress.silent()).prepareWithoutAot();
        ServerTraining training = new ServerTraining(prepared, folder.resolve("logs"));
        Cache.at(folder.resolve("cache"), Progress.silent())
                .require(NAME, "", half -> training.kafka(half.resolve("app.aot")));
    }

    /** The JVMs that name this test's cache, but not the one that trains. */
    private List<Long> trained() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> Processes.commandLine(pid)
                        .filter(line -> line.contains(cache.folder() + "/"))
                        .isPresent())
                .toList();
    }

    private boolean logSays(String text) {
        try {
            return Files.readString(folder.resolve("logs/kafka.log")).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    /** A JVM that trains. */
    static final class Trainer {

        private Trainer() {}

        public static void main(String[] arguments) {
            train(Path.of(arguments[0]));
        }
    }
}
