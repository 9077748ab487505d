package mnr.stack.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import mnr.stack.server.FileTree;
import mnr.stack.server.Processes;
import mnr.stack.server.Progress;

/**
 * Entries that are made once and used by all clones of a user. Asking for one marks it as used until this JVM ends; a
 * server that runs from it marks it by its command line, also when the launcher that started it is gone.
 */
public final class Cache {

    /** The file of an entry that is the cache's own. */
    public static final String MANIFEST = Manifest.FILE;

    private static final int KEPT_PER_KIND = 3;
    private static final long MEBIBYTE = 1 << 20;

    private final Path folder;
    private final long limit;
    private final Progress progress;

    Cache(Path folder, long limit, Progress progress) {
        this.folder = folder;
        this.limit = limit;
        this.progress = progress;
    }

    /**
     * The cache of this user: {@code $MNR_CACHE}, else {@code $XDG_CACHE_HOME/mnr}, else {@code ~/.cache/mnr} (macOS:
     * {@code ~/Library/Caches/mnr}); {@code .mnr/cache} of the clone, after a word about it, where that cannot be written.
     * Holds 1.5 GiB, or {@code $MNR_CACHE_LIMIT} MiB.
     *
     * @param clone the repository's root
     * @param foreign whether servers run under an account that may not see the user's home
     */
    public static Cache locate(Path clone, boolean foreign, Progress progress) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        CacheFolder choice = new CacheFolder(System.getenv(), mac, clone);
        long limit = CacheFolder.limit(System.getenv()) * MEBIBYTE;
        return new Cache(choice.choose(foreign, progress), limit, progress);
    }

    /** A cache in {@code folder}, to measure or to test with. */
    public static Cache at(Path folder, Progress progress) {
        return new Cache(folder, Long.MAX_VALUE, progress);
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** The entry of that name, made by {@code work} in the folder that it is given if it is missing or damaged. */
    public Path require(EntryName name, String step, Consumer<Path> work) {
        lock(name, "use").share();
        Path entry = path(name);
        if (fault(entry).isPresent()) {
            Runnable waiting = () -> progress.begun("waiting for another process that makes " + name);
            if (lock(name, "make").alone(waiting, () -> makeUnlessWhole(entry, step, work))) {
                sweep();
            }
        }
        return entry;
    }

    private boolean makeUnlessWhole(Path entry, String step, Consumer<Path> work) {
        Optional<String> fault = fault(entry);
        if (fault.isEmpty()) {
            return false;
        }
        Making making = new Making(folder, entry.getFileName().toString());
        if (Files.exists(entry)) {
            progress.note("%s is damaged (%s) and made again".formatted(entry.getFileName(), fault.get()));
            making.remove();
        }
        progress.step(step, () -> making.make(work));
        return true;
    }

    /** The entry of that name, if it is there and whole. */
    public Optional<Path> find(EntryName name) {
        Path entry = path(name);
        if (!Files.exists(entry)) {
            return Optional.empty();
        }
        lock(name, "use").share();
        return fault(entry).isEmpty() ? Optional.of(entry) : Optional.empty();
    }

    /** All entries, the last used first. */
    public List<CacheEntry> entries() {
        List<String> running = Processes.commandLines();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.flatMap(
                            entry -> EntryName.of(entry.getFileName().toString())
                                    .flatMap(name -> describe(name, entry, running))
                                    .stream())
                    .sorted(Comparator.comparing(CacheEntry::lastUse).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the entry unless it is used or being made; whether it is gone. */
    public boolean remove(EntryName name) {
        Path entry = path(name);
        if (runs(entry, Processes.commandLines())) {
            return false;
        }
        boolean[] removed = {false};
        lock(name, "make")
                .ifFree(() -> removed[0] = lock(name, "use").ifFree(new Making(folder, name.toString())::remove));
        return removed[0];
    }

    /** Removes what nobody uses and is not among {@code kept}; gives what it removed. */
    public List<CacheEntry> clean(Set<EntryName> kept) {
        removeHalves();
        return entries().stream()
                .filter(entry -> !entry.used() && !kept.contains(entry.name()))
                .filter(entry -> remove(entry.name()))
                .toList();
    }

    /**
     * Removes what is half made and left, what is more than three of a kind, and, the longest unused first, what is beyond
     * the limit; never what is used.
     */
    public void sweep() {
        removeHalves();
        Map<String, Integer> kept = new HashMap<>();
        long bytes = 0;
        for (CacheEntry entry : entries()) {
            bytes += entry.bytes();
            int ofItsKind = kept.merge(entry.name().kind(), 1, Integer::sum);
            if ((ofItsKind > KEPT_PER_KIND || bytes > limit) && !entry.used() && remove(entry.name())) {
                bytes -= entry.bytes();
                kept.merge(entry.name().kind(), -1, Integer::sum);
            }
        }
    }

    private void removeHalves() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path half : folders.filter(Making::isHalf).toList()) {
                EntryName.of(Making.nameOf(half))
                        .ifPresent(name -> lock(name, "make").ifFree(() -> FileTree.delete(half)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing for an entry that another process removes at this moment. */
    private Optional<CacheEntry> describe(EntryName name, Path entry, List<String> running) {
        try {
            LockFile use = lock(name, "use");
            boolean used = runs(entry, running) || !use.ifFree(() -> {});
            return Optional.of(new CacheEntry(name, entry, Manifest.size(entry), use.lastShared(), used));
        } catch (IOException | UncheckedIOException e) {
            if (Files.exists(entry)) {
                throw e instanceof IOException checked ? new UncheckedIOException(checked) : (UncheckedIOException) e;
            }
            return Optional.empty();
        }
    }

    private static boolean runs(Path entry, List<String> running) {
        return running.stream().anyMatch(commandLine -> commandLine.contains(entry + "/"));
    }

    private static Optional<String> fault(Path entry) {
        try {
            return Manifest.fault(entry);
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Path path(EntryName name) {
        return folder.resolve(name.toString());
    }

    private LockFile lock(EntryName name, String purpose) {
        return new LockFile(folder.resolve("locks/" + name + "." + purpose));
    }
}
