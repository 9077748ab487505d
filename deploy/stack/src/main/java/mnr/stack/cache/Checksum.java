package mnr.stack.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells contents apart and notices damage; no protection against malice. Two CRCs, 64 bits together: unlike SHA-256 they
 * are quick also before the JVM has compiled anything (a gigabyte takes a fraction of a second).
 */
public final class Checksum {

    private static final int CHUNK = 1 << 18;

    private Checksum() {}

    /** Of one file's content. */
    static String of(Path file) throws IOException {
        CRC32 first = new CRC32();
        CRC32C second = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        try (FileChannel in = FileChannel.open(file)) {
            while (in.read(buffer.clear()) >= 0) {
                buffer.flip();
                first.update(buffer.duplicate());
                second.update(buffer);
            }
        }
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits((int) first.getValue()) + hex.toHexDigits((int) second.getValue());
    }

    /** Of all files of a folder, their names and sizes: a digest for an {@link EntryName}. */
    public static String ofTree(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(folder)) {
            all.append(folder.relativize(file)).append(' ').append(Files.size(file));
            all.append(' ').append(of(file)).append('\n');
        }
        return Digest.of(all.toString());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
