package mnr.stack.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class FileTreeTest {

    @TempDir
    Path folder;

    @Test
    void aCopyKeepsContentsLinksAndPermissions() throws Exception {
        // given
        Path from = Files.createDirectories(folder.resolve("from"));
        Path secret = Files.createDirectories(from.resolve("secret"));
        Files.writeString(secret.resolve("file"), "content");
        Files.createSymbolicLink(from.resolve("link"), Path.of("secret"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));

        // when
        Path to = folder.resolve("deep/to");
        FileTree.copy(from, to);

        // then
        assertThat(to.resolve("secret/file")).hasContent("content");
        assertThat(Files.readSymbolicLink(to.resolve("link"))).isEqualTo(Path.of("secret"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to.resolve("secret"))))
                .isEqualTo("rwx------");
    }

    @Test
    void deletingDoesNotFollowLinks() throws Exception {
        // given
        Path kept = Files.writeString(
                Files.createDirectories(folder.resolve("kept")).resolve("file"), "content");
        Path gone = Files.createDirectories(folder.resolve("gone"));
        Files.createSymbolicLink(gone.resolve("link"), kept.getParent());

        // when
        FileTree.delete(gone);

        // then
        assertThat(gone).doesNotExist();
        assertThat(kept).hasContent("content");
    }

    @Test
    void deletingWhatIsNotThereIsNoFault() {
        assertThatCode(() -> FileTree.delete(folder.resolve("nothing"))).doesNotThrowAnyException();
    }
}
