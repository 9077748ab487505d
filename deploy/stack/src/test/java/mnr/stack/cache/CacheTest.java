package mnr.stack.cache;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import mnr.stack.server.FileTree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CacheTest {

    static final EntryName NAME = new EntryName("thing", "1.0", "0123456789ab");

    @TempDir
    Path folder;

    final Notes notes = new Notes();
    final AtomicInteger made = new AtomicInteger();
    Cache cache;

    @BeforeEach
    void open() {
        cache = Cache.at(folder.resolve("cache"), notes);
    }

    @Test
    void anEntryIsMadeOnce() {
        // given
        Path entry = require();

        // when
        Path again = require();

        // then
        assertThat(again).isEqualTo(entry).isEqualTo(folder.resolve("cache/thing-1.0-0123456789ab"));
        assertThat(made).hasValue(1);
        assertThat(cache.find(NAME)).contains(entry);
        assertThat(notes.texts()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        // then
        assertThat(cache.find(NAME)).isEmpty();
        assertThat(cache.entries()).isEmpty();
    }

    @Test
    void whatFailsLeavesNothing() {
        // when
        assertThatThrownBy(() -> cache.require(NAME, "failing", half -> {
                    fill(half);
                    throw new IllegalStateException("no more");
                }))
                .hasMessage("no more");

        // then
        assertThat(cache.find(NAME)).isEmpty();
        assertThat(names()).containsExactly("locks");
    }

    @Test
    void whatAKilledProcessLeftHalfMadeIsMadeAnew() throws Exception {
        // given
        try (OtherJvm other = OtherJvm.wanting(cache.folder(), new EntryName("thing", "0123456789ab"), 1, 600_000)) {
            other.says("making").kill();
        }
        assertThat(names()).anyMatch(name -> name.startsWith("thing-0123456789ab.half-"));

        // when
        cache.require(new EntryName("thing", "0123456789ab"), "making", this::fill);

        // then
        assertThat(names()).containsExactlyInAnyOrder("locks", "thing-0123456789ab");
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("the manifest is missing", (Damage) entry -> Files.delete(entry.resolve("manifest"))),
                Arguments.of("the manifest is cut off", (Damage) entry -> truncate(entry.resolve("manifest"))),
                Arguments.of("a file is missing", (Damage) entry -> Files.delete(entry.resolve("deep/file"))),
                Arguments.of("a file is cut off", (Damage) entry -> truncate(entry.resolve("deep/file"))),
                Arguments.of("a file was written to", (Damage)
                        entry -> Files.writeString(entry.resolve("deep/file"), "c0ntent", StandardOpenOption.WRITE)),
                Arguments.of("an empty folder is missing", (Damage) entry -> Files.delete(entry.resolve("empty"))),
                Arguments.of("a link leads elsewhere", (Damage) entry -> {
                    Files.delete(entry.resolve("link"));
                    Files.createSymbolicLink(entry.resolve("link"), Path.of("empty"));
                }),
                Arguments.of("a piece of an AOT cache is zero, its size and time as they were", (Damage)
                        entry -> zero(entry.resolve("app.aot"))),
                Arguments.of("all is gone but the folder", (Damage) entry -> {
                    FileTree.delete(entry);
                    Files.createDirectory(entry);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aDamagedEntryIsToldAndMadeAgain(String what, Damage damage) throws Exception {
        // given
        Path entry = require();
        damage.to(entry);
        assertThat(cache.find(NAME)).isEmpty();

        // when
        require();

        // then
        assertThat(made).hasValue(2);
        assertThat(cache.find(NAME)).contains(entry);
        assertThat(entry.resolve("deep/file")).hasContent("content");
        assertThat(notes.texts()).singleElement().asString().startsWith("thing-1.0-0123456789ab is damaged (");
    }

    @Test
    void anEntryMadeAgainHasTheTimesOfTheFirst() throws Exception {
        // given
        Path file = require().resolve("deep/file");
        Object first = Files.getLastModifiedTime(file);
        Files.delete(file);

        // when
        require();

        // then
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(first);
    }

    private Path require() {
        return cache.require(NAME, "making a thing", this::fill);
    }

    private void fill(Path half) {
        made.incrementAndGet();
        try {
            Files.createDirectories(half.resolve("empty"));
            Files.writeString(Files.createDirectories(half.resolve("deep")).resolve("file"), "content");
            Files.createSymbolicLink(half.resolve("link"), Path.of("deep"));
            Files.write(
                    half.resolve("app.aot"), "aot".repeat(10_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> names() {
        return FileTree.names(cache.folder()).lines();
    }

    private static void truncate(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));
    }

    private static void zero(Path file) throws IOException {
        var time = Files.getLastModifiedTime(file);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(8_192);
            open.write(new byte[4_096]);
        }
        Files.setLastModifiedTime(file, time);
    }

    /** What happens to an entry. */
    interface Damage {
        void to(Path entry) throws IOException;
    }
}
