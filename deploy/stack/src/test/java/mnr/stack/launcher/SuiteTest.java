package mnr.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mnr.stack.prepared.Preparation;
import mnr.stack.server.Progress;
import mnr.stack.server.RunningServer;
import mnr.stack.server.ServerFailure;
import mnr.stack.server.StopSignal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a suite knows of its parts, with processes that only sleep. */
class SuiteTest {

    @TempDir
    Path state;

    private final Notes notes = new Notes();
    private Suite suite;
    private Process sleep;

    @BeforeEach
    void begin() throws IOException {
        suite = new Suite(state, state, SuiteTest::nothingIsStarted, SuitePorts.usual(), Map.of(), notes);
        sleep = new ProcessBuilder("sleep", "600").start();
    }

    private static Preparation nothingIsStarted() {
        throw new IllegalStateException("nothing is started here");
    }

    @AfterEach
    void end() {
        sleep.destroyForcibly();
    }

    @Test
    void whatEndedUnaskedIsToldOnceAndForgotten() {
        // given
        suite.adopt(part("Kafka", Duration.ofHours(1)));
        suite.adopt(part("reference", Duration.ZERO));

        // when
        suite.recover();

        // then
        assertThat(notes.said).containsExactly("recovered: Kafka had ended without being stopped");
        assertThat(suite.parts()).extracting(RunningServer::name).containsExactly("reference");
    }

    @Test
    void aPartFileThatACrashLeftEmptyIsToldAndRemoved() throws IOException {
        // given
        Path file = Files.createDirectories(state.resolve("run")).resolve("Kafka.properties");
        Files.writeString(file, "");

        // when
        suite.recover();

        // then
        assertThat(notes.said).containsExactly("recovered: " + file + " could not be read and was removed");
        assertThat(file).doesNotExist();
    }

    @Test
    void stoppingLeavesAProcessThatOnlyHasThePid() {
        // given
        suite.adopt(part("Kafka", Duration.ofHours(1)));

        // when
        List<RunningServer> stopped = suite.stop();

        // then
        assertThat(stopped).isEmpty();
        assertThat(sleep.isAlive()).isTrue();
        assertThat(suite.parts()).isEmpty();
    }

    @Test
    void whatIsLaunchedWhileTheSuiteEndsIsStopped() {
        // given
        suite.end();
        RunningServer late = part("Kafka", Duration.ZERO);

        // then
        assertThatThrownBy(() -> suite.adopt(late)).isInstanceOf(ServerFailure.class);
        assertThat(late.isAlive()).isFalse();
    }

    /** The sleeping process, as if it had started {@code earlier}. */
    private RunningServer part(String name, Duration earlier) {
        Instant started = sleep.info().startInstant().orElseThrow().minus(earlier);
        return new RunningServer(name, sleep.pid(), started, 1, state.resolve("log"), StopSignal.TERM);
    }

    private static final class Notes implements Progress {

        private final List<String> said = new ArrayList<>();

        @Override
        public void begun(String step) {}

        @Override
        public void done(String step, Duration elapsed) {}

        @Override
        public void note(String text) {
            said.add(text);
        }
    }
}
