package mnr.reference.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook without the time of its making, which is the one thing in it that differs from copy to copy: equal content
 * has equal bytes, on every replica, and so an equal ETag.
 */
public final class SteadyZip {

    private static final String PROPERTIES = "docProps/core.xml";

    /** What every program writes that does not tell the time: the first that a zip file can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";
    private static final String NEVER = "$11980-01-01T00:00:00Z";

    private SteadyZip() {}

    public static byte[] of(byte[] workbook) {
        ByteArrayOutputStream steady = new ByteArrayOutputStream(workbook.length);
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream to = new ZipOutputStream(steady)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                to.write(content(entry.getName(), from.getInputStream(entry).readAllBytes()));
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return steady.toByteArray();
    }

    private static byte[] content(String name, byte[] bytes) {
        return name.equals(PROPERTIES)
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replaceFirst(CREATED, NEVER)
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
    }
}
