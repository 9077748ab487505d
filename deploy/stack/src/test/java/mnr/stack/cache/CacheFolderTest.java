package mnr.stack.cache;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CacheFolderTest {

    @TempDir
    static Path folder;

    final Notes notes = new Notes();

    static Stream<Arguments> places() {
        String home = folder.resolve("home").toString();
        String xdg = folder.resolve("xdg").toString();
        String own = folder.resolve("own").toString();
        return Stream.of(
                Arguments.of(Map.of("HOME", home), false, false, "home/.cache/mnr/1"),
                Arguments.of(Map.of("HOME", home), true, false, "home/Library/Caches/mnr/1"),
                Arguments.of(Map.of("HOME", home, "XDG_CACHE_HOME", xdg), false, false, "xdg/mnr/1"),
                Arguments.of(Map.of("HOME", home, "XDG_CACHE_HOME", "relative"), false, false, "home/.cache/mnr/1"),
                Arguments.of(Map.of("HOME", home, "MNR_CACHE", own), false, false, "own/1"),
                Arguments.of(Map.of("HOME", home, "MNR_CACHE", own), false, true, "own/1"),
                Arguments.of(Map.of("HOME", home), false, true, "repository/.mnr/cache/1"),
                Arguments.of(Map.of(), false, false, "repository/.mnr/cache/1"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void theEnvironmentSaysWhereTheCacheIs(
            Map<String, String> environment, boolean mac, boolean foreign, String expected) {
        // when
        Path chosen = new CacheFolder(environment, mac, folder.resolve("repository")).choose(foreign, notes);

        // then
        assertThat(chosen).isEqualTo(folder.resolve(expected));
        assertThat(notes.texts()).isEmpty();
    }

    @Test
    void aHomeThatCannotBeWrittenIsTold() throws Exception {
        // given
        Path home = Files.writeString(folder.resolve("no-folder"), "");

        // when
        Path chosen = new CacheFolder(Map.of("HOME", home.toString()), false, folder).choose(false, notes);

        // then
        assertThat(chosen).isEqualTo(folder.resolve(".mnr/cache/1"));
        assertThat(notes.texts()).singleElement().asString().contains(home + "/.cache/mnr/1 cannot be written");
    }

    @Test
    void theLimitIsGivenInMebibytes() {
        // then
        assertThat(CacheFolder.limit(Map.of())).isEqualTo(1536);
        assertThat(CacheFolder.limit(Map.of("MNR_CACHE_LIMIT", "300"))).isEqualTo(300);
        assertThat(CacheFolder.limit(Map.of("MNR_CACHE_LIMIT", "much"))).isEqualTo(1536);
    }
}
