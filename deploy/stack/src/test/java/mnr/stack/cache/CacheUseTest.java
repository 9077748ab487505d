package mnr.stack.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mnr.stack.server.RunningServer;
import mnr.stack.server.ServerCommand;
import mnr.stack.server.StopSignal;

import static org.assertj.core.api.Assertions.assertThat;

/** Entries that several processes make and use; made by others, so that this JVM uses none. */
class CacheUseTest {

    private static final int SIZE = 1_000;

    @TempDir
    Path folder;

    Cache cache;

    @BeforeEach
    void open() {
        cache = new Cache(folder.resolve("cache"), 3 * SIZE + 500, new Notes());
    }

    @Test
    void twoProcessesThatWantTheSameMakeItOnce() throws Exception {
        // when
        try (OtherJvm first =
                OtherJvm.wanting(cache.folder(), name(1), SIZE, 500).says("making")) {
            try (OtherJvm second = OtherJvm.wanting(cache.folder(), name(1), SIZE, 500)) {
                second.says("ready");
            }
            first.says("ready");
        }

        // then
        assertThat(folder.resolve(OtherJvm.MADE)).hasContent("made");
    }

    @Test
    void whatAnotherProcessUsesSurvivesTheCleaning() throws Exception {
        // given
        make(1);
        try (OtherJvm other = OtherJvm.wanting(cache.folder(), name(2), SIZE, 0)) {
            other.says("making").says("ready");

            // when
            List<CacheEntry> removed = cache.clean(Set.of());

            // then
            assertThat(removed).extracting(CacheEntry::name).containsExactly(name(1));
            assertThat(cache.entries())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.used()).isTrue())
                    .extracting(CacheEntry::name)
                    .isEqualTo(name(2));
        }
        assertThat(cache.clean(Set.of())).extracting(CacheEntry::name).containsExactly(name(2));
    }

    @Test
    void whatAServerRunsFromSurvivesItsLauncher() throws Exception {
        // given
        make(1);
        Path file = cache.folder().resolve(name(1) + "/file");
        RunningServer server = new ServerCommand(
                        "tail", List.of("tail", "-f", file.toString()), Map.of(), folder.resolve("log"))
                .launch(1, StopSignal.TERM);

        // when
        List<CacheEntry> removed = cache.clean(Set.of());

        // then
        assertThat(removed).isEmpty();
        server.stop();
        assertThat(cache.clean(Set.of())).hasSize(1);
    }

    @Test
    void theCleaningKeepsWhatItIsTold() throws Exception {
        // given
        make(1);
        make(2);

        // when
        cache.clean(Set.of(name(2)));

        // then
        assertThat(cache.entries()).extracting(CacheEntry::name).containsExactly(name(2));
        assertThat(cache.entries()).extracting(CacheEntry::used).containsExactly(false);
    }

    @Test
    void beyondTheLimitTheLongestUnusedGoes() throws Exception {
        // given
        for (int i = 1; i <= 3; i++) {
            make(i, "kind" + "abc".charAt(i - 1));
        }
        make(4, "kindd");

        // when
        cache.sweep();

        // then
        assertThat(cache.entries()).extracting(entry -> entry.name().kind()).containsExactly("kindd", "kindc", "kindb");
    }

    @Test
    void threeOfAKindAreKept() throws Exception {
        // given
        Cache large = Cache.at(cache.folder(), new Notes());
        for (int i = 1; i <= 5; i++) {
            make(i);
        }

        // when
        large.sweep();

        // then
        assertThat(large.entries()).extracting(CacheEntry::name).containsExactly(name(5), name(4), name(3));
    }

    @Test
    void sweepsAtTheSameTimeDoNoHarm() throws Exception {
        // given
        for (int i = 1; i <= 40; i++) {
            new Making(cache.folder(), name(i).toString()).make(half -> write(half.resolve("deep/file")));
        }

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> sweeps = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sweeps.add(threads.submit(cache::sweep));
            }
            for (Future<?> sweep : sweeps) {
                sweep.get();
            }
        }

        // then
        assertThat(cache.entries()).hasSizeLessThanOrEqualTo(3);
        assertThat(cache.folder())
                .isDirectoryNotContaining(path -> path.toString().contains(".gone-"));
    }

    private static void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[SIZE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(int number) throws IOException {
        make(number, "thing");
    }

    /** Number 1 was last used long ago, and each that follows a minute later. */
    private void make(int number, String kind) throws IOException {
        EntryName name = new EntryName(kind, name(number).digest());
        try (OtherJvm other = OtherJvm.wanting(cache.folder(), name, SIZE, 0)) {
            other.says("making").says("ready");
        }
        Files.setLastModifiedTime(
                cache.folder().resolve("locks/" + name + ".use"),
                FileTime.from(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(60L * number)));
    }

    private static EntryName name(int number) {
        return new EntryName("thing", "%012x".formatted(number));
    }
}
