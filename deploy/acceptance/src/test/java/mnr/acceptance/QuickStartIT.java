package mnr.acceptance;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mnr.stack.EmbeddedStack;
import mnr.stack.StackPorts;
import mnr.stack.StackSettings;
import mnr.stack.app.ServiceApp;
import mnr.stack.app.ServiceServer;
import mnr.stack.app.ServiceSurroundings;
import mnr.stack.app.ServiceTraining;
import mnr.stack.cache.Cache;
import mnr.stack.postgres.Durability;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.StackFolders;
import mnr.stack.server.Aot;
import mnr.stack.server.FileTree;
import mnr.stack.server.FreePort;
import mnr.stack.server.Progress;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Tether;

import static org.assertj.core.api.Assertions.assertThat;

/** A built service that starts from a recorded start, and also when that is damaged. */
class QuickStartIT {

    private static final ServiceDatabase SERVICE = ServiceDatabase.REPORTING;
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    static Path folder;

    static final Notes NOTES = new Notes();
    static final Tether TETHER = Tether.open();
    static Path built;
    static Cache cache;
    static EmbeddedStack stack;
    static ServiceTraining training;
    static ServiceApp trained;

    @BeforeAll
    static void train() {
        StackFolders folders = StackFolders.locate();
        StackSettings settings = new StackSettings(
                folder.resolve("stack/data"), folder.resolve("logs"), Durability.FAST, StackPorts.free());
        stack = EmbeddedStack.start(
                new Preparation(folders, Progress.silent()).prepare(), settings, Progress.silent(), TETHER::hold);
        built = folders.root().resolve(SERVICE.database() + "-service/target/quarkus-app");
        cache = Cache.at(folder.resolve("cache"), NOTES);
        training = new ServiceTraining(cache, stack.ports(), folder.resolve("logs"), folder.resolve("tmp"));
        trained = training.train(ServiceApp.of(cache, SERVICE, built));
    }

    @AfterAll
    static void stop() {
        stack.close();
        TETHER.close();
        // JUnit would warn of the link from Keycloak's folder to the prepared one
        FileTree.delete(folder.resolve("stack"));
    }

    @Test
    void aTrainedServiceStartsFromWhatWasRecorded() throws Exception {
        // given
        ServiceApp app = ServiceApp.of(cache, SERVICE, built);

        // when
        RunningServer running = server(app).start(FreePort.next(), TETHER::hold, NOTES);

        // then
        String mapped = Files.readString(Path.of("/proc/" + running.pid() + "/maps"));
        running.stop();
        assertThat(mapped).contains(fileOf(app).toString());
        assertThat(FileTree.names(folder.resolve("tmp"))).isEqualTo("reporting");
    }

    @Test
    void aDamagedRecordingIsLeftAsideAndMadeAgain() throws Exception {
        // given
        zeroAPiece(fileOf(trained));

        // when
        ServiceApp app = ServiceApp.of(cache, SERVICE, built);

        // then
        assertThat(app.isTrained()).isFalse();
        server(app).start(FreePort.next(), TETHER::hold, NOTES).stop();
        training.train(app);
        assertThat(NOTES.texts()).anyMatch(text -> text.contains("app.aot is missing or changed"));
        assertThat(ServiceApp.of(cache, SERVICE, built).isTrained()).isTrue();
    }

    /** Damage that came after the check: the JVM trusts what it maps. */
    @Test
    void aServiceThatCrashesOverItStartsWithoutIt() throws Exception {
        // given
        Path damaged = Files.copy(fileOf(trained), folder.resolve("damaged.aot"));
        zeroAPiece(damaged);
        List<RunningServer> launched = new CopyOnWriteArrayList<>();

        // when
        RunningServer running = server(trained)
                .with(Aot.from(damaged))
                .start(
                        FreePort.next(),
                        server -> {
                            TETHER.hold(server);
                            launched.add(server);
                        },
                        NOTES);

        // then
        assertThat(running.isAlive()).isTrue();
        running.stop();
        assertThat(launched).hasSize(2);
        assertThat(damaged).doesNotExist();
        assertThat(NOTES.texts()).contains("reporting failed over its AOT cache, which is given up; starting without");
    }

    private static ServiceServer server(ServiceApp app) {
        ServiceSurroundings surroundings = ServiceSurroundings.of(SERVICE, stack.ports(), FreePort.next());
        return new ServiceServer(
                app, surroundings, folder.resolve("logs/reporting.log"), folder.resolve("tmp/reporting"));
    }

    private static Path fileOf(ServiceApp app) {
        return ((Aot.From) app.aot()).file();
    }

    private static void zeroAPiece(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(open.length() / 4);
            open.write(new byte[(int) (8 * MEBIBYTE)]);
        }
    }

    /** Keeps what is told. */
    static final class Notes implements Progress {

        private final List<String> texts = new CopyOnWriteArrayList<>();

        @Override
        public void begun(String step) {}

        @Override
        public void done(String step, Duration elapsed) {}

        @Override
        public void note(String text) {
            texts.add(text);
        }

        List<String> texts() {
            return texts;
        }
    }
}
