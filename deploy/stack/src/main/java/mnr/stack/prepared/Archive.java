package mnr.stack.prepared;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the archives that the servers come in. */
final class Archive {

    private static final int ANY_EXECUTE = 0111;

    private Archive() {}

    /** Unpacks the first {@code .txz} inside a jar. */
    static void unpackTxzOfJar(Path jar, Path target) {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    unpack(new XZInputStream(zip), target, 0);
                    return;
                }
            }
            throw new IOException("no .txz in " + jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks a {@code .tar.gz} without the one folder that all is in. */
    static void unpackTarGz(Path archive, Path target) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
            unpack(new GZIPInputStream(in, 1 << 16), target, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(InputStream tar, Path target, int foldersToStrip) throws IOException {
        TarArchiveInputStream in = new TarArchiveInputStream(tar);
        for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            Path name = Path.of(entry.getName()).normalize();
            if (name.getNameCount() > foldersToStrip) {
                write(in, entry, inside(target, name.subpath(foldersToStrip, name.getNameCount())));
            }
        }
    }

    private static void write(InputStream in, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(in, file);
            if ((entry.getMode() & ANY_EXECUTE) != 0) {
                allowExecution(file);
            }
        }
    }

    private static Path inside(Path target, Path name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry outside its archive: " + name);
        }
        return file;
    }

    private static void allowExecution(Path file) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }
}
