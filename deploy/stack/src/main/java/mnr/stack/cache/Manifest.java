package mnr.stack.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an entry holds, written as its last file once all others are on disk. Every file gets the same time, so that an
 * entry that is made again from the same is the same also for a JVM's AOT cache, which remembers its jars' times. AOT
 * caches are also summed, and looked through at each use: a JVM would run into a damaged page and crash.
 */
final class Manifest {

    static final String FILE = "manifest";

    private static final FileTime TIME = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));
    private static final String END = "end";

    private Manifest() {}

    /** Writes the manifest of {@code entry} and gives all of it to the disk. */
    static void seal(Path entry) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path path : contents(entry)) {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.setLastModifiedTime(path, TIME);
                force(path);
            }
            lines.add(describe(path) + "\t" + entry.relativize(path));
        }
        lines.add(END + "\t" + lines.size());
        Path manifest = entry.resolve(FILE);
        Files.write(manifest, lines);
        force(manifest);
        force(entry);
    }

    /** What is wrong with {@code entry}; nothing if it is as it was sealed. */
    static Optional<String> fault(Path entry) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(entry.resolve(FILE));
        } catch (NoSuchFileException e) {
            return Optional.of("no manifest");
        }
        if (lines.isEmpty() || !lines.getLast().equals(END + "\t" + (lines.size() - 1))) {
            return Optional.of("half a manifest");
        }
        for (String line : lines.subList(0, lines.size() - 1)) {
            int tab = line.lastIndexOf('\t');
            String name = line.substring(tab + 1);
            if (!holds(entry.resolve(name), line.substring(0, tab))) {
                return Optional.of(name + " is missing or changed");
            }
        }
        return Optional.empty();
    }

    /** The bytes of an entry's files. */
    static long size(Path entry) throws IOException {
        long size = 0;
        for (Path path : contents(entry)) {
            size += Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
        }
        return size;
    }

    private static boolean holds(Path path, String described) throws IOException {
        try {
            return describe(path).equals(described);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static String describe(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return "link\t" + Files.readSymbolicLink(path);
        }
        if (attributes.isDirectory()) {
            return "folder";
        }
        String file = "file\t" + attributes.size() + "\t" + attributes.lastModifiedTime();
        return path.toString().endsWith(".aot") ? file + "\t" + Checksum.of(path) : file;
    }

    private static List<Path> contents(Path entry) throws IOException {
        Path manifest = entry.resolve(FILE);
        try (Stream<Path> all = Files.walk(entry)) {
            return all.filter(path -> !path.equals(entry) && !path.equals(manifest))
                    .sorted()
                    .toList();
        }
    }

    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
