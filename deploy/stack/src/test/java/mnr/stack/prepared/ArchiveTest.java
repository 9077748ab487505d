package mnr.stack.prepared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArchiveTest {

    @TempDir
    Path folder;

    @Test
    void unpacksWithoutTheOuterFolderAndKeepsProgramsAndLinks() throws Exception {
        // given
        Path archive = tar(out -> {
            file(out, "server-1/bin/start", 0755, "#!/bin/sh");
            file(out, "server-1/README", 0644, "read me");
            TarArchiveEntry link = new TarArchiveEntry("server-1/start", TarConstants.LF_SYMLINK);
            link.setLinkName("bin/start");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
        });

        // when
        Path target = folder.resolve("server");
        Archive.unpackTarGz(archive, target);

        // then
        assertThat(target.resolve("bin/start")).hasContent("#!/bin/sh").isExecutable();
        assertThat(Files.isExecutable(target.resolve("README"))).isFalse();
        assertThat(Files.readSymbolicLink(target.resolve("start"))).isEqualTo(Path.of("bin/start"));
    }

    @Test
    void anEntryOutsideIsRefused() throws Exception {
        // given
        Path archive = tar(out -> file(out, "../x/../../outside", 0644, "escaped"));

        // then
        assertThatThrownBy(() -> Archive.unpackTarGz(archive, folder.resolve("a/b")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("outside its archive");
    }

    private Path tar(Entries entries) throws IOException {
        Path archive = folder.resolve("server.tar.gz");
        try (TarArchiveOutputStream out =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            entries.writeTo(out);
        }
        return archive;
    }

    private static void file(TarArchiveOutputStream out, String name, int mode, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setSize(bytes.length);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }

    private interface Entries {
        void writeTo(TarArchiveOutputStream out) throws IOException;
    }
}
